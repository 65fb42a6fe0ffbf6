import type { Rules } from './rules.ts';
import { stripProxyUrl } from './strip-proxy-url.ts';

export function isChromiumLike(program: string): boolean {
  return /^(chrom|google-chrome|headless_shell|msedge|microsoft-edge|brave|vivaldi|opera)/.test(program);
}

/**
 * What Chromium's command line says about proxies. If a switch occurs twice, the last one counts.
 * @see https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md
 */
export function proxyByArguments(words: readonly string[]): Rules | undefined {
  const bypass = switchValue(words, 'proxy-bypass-list') ?? '';
  if (words.includes('--no-proxy-server')) return { mode: 'direct', servers: [], bypass, setBy: '--no-proxy-server' };
  const pac = switchValue(words, 'proxy-pac-url');
  if (pac !== undefined) return { mode: 'pac', servers: [stripProxyUrl(pac)], bypass, setBy: '--proxy-pac-url' };
  const servers = switchValue(words, 'proxy-server');
  return servers ? { mode: 'fixed', servers: serversIn(servers), bypass, setBy: '--proxy-server' } : undefined;
}

/** `http=127.0.0.1:8080;https=127.0.0.1:8443`, `socks5://127.0.0.1:1080`, `127.0.0.1:8080,direct://` */
export function serversIn(list: string): string[] {
  const servers = list
    .split(/[;,]/)
    .map((server) => server.replace(/^\s*\w+=/, '').trim())
    .filter((server) => server && !server.startsWith('direct:'));
  return [...new Set(servers.map(stripProxyUrl))];
}

function switchValue(words: readonly string[], name: string): string | undefined {
  const start = `--${name}=`;
  return words.findLast((word) => word.startsWith(start))?.slice(start.length);
}
