import * as z from 'zod/mini';
import { serversIn } from './proxy-by-arguments.ts';
import type { Rules } from './rules.ts';
import { stripProxyUrl } from './strip-proxy-url.ts';

const text = z.optional(z.string());

const chromiumProxy = z.object({
  ProxyMode: text,
  ProxyServer: text,
  ProxyPacUrl: text,
  ProxyBypassList: text,
});

/** These used to be separate policies before `ProxySettings` combined them; both forms still work. */
const chromiumSchema = z.extend(chromiumProxy, { ProxySettings: z.optional(chromiumProxy) });

const modes: Record<string, Rules['mode']> = {
  direct: 'direct',
  system: 'system',
  fixed_servers: 'fixed',
  pac_script: 'pac',
  auto_detect: 'pac',
};

/** `{ "ProxySettings": { "ProxyMode": "fixed_servers", "ProxyServer": "127.0.0.1:8080", "ProxyBypassList": "<-loopback>" } }` */
export function chromiumPolicy(content: unknown, setBy: string): Rules | undefined {
  const policies = chromiumSchema.safeParse(content).data;
  const { ProxyMode, ProxyServer, ProxyPacUrl, ProxyBypassList = '' } = policies?.ProxySettings ?? policies ?? {};
  const mode = modes[ProxyMode ?? ''] ?? (ProxyPacUrl ? 'pac' : ProxyServer ? 'fixed' : undefined);
  if (!mode) return undefined;
  const servers = mode === 'fixed' ? serversIn(ProxyServer ?? '') : [];
  if (mode === 'pac' && ProxyPacUrl) servers.push(stripProxyUrl(ProxyPacUrl));
  return { mode, servers, bypass: ProxyBypassList, setBy };
}

const firefoxSchema = z.object({
  policies: z.object({
    Proxy: z.object({
      Mode: text,
      HTTPProxy: text,
      SSLProxy: text,
      SOCKSProxy: text,
      Passthrough: text,
      AutoConfigURL: text,
    }),
  }),
});

const firefoxModes: Record<string, Rules['mode']> = {
  none: 'direct',
  system: 'system',
  manual: 'fixed',
  autoDetect: 'pac',
  autoConfig: 'pac',
};

/** `{ "policies": { "Proxy": { "Mode": "manual", "HTTPProxy": "127.0.0.1:8080", "Passthrough": "<local>" } } }` */
export function firefoxPolicy(content: unknown, setBy: string): Rules | undefined {
  const proxy = firefoxSchema.safeParse(content).data?.policies.Proxy;
  const mode = firefoxModes[proxy?.Mode ?? ''];
  if (!proxy || !mode) return undefined;
  const { HTTPProxy = '', SSLProxy = '', SOCKSProxy, AutoConfigURL, Passthrough = '' } = proxy;
  const socks = SOCKSProxy ? `socks5://${SOCKSProxy}` : '';
  const servers = mode === 'fixed' ? serversIn([HTTPProxy, SSLProxy, socks].join(',')) : [];
  if (mode === 'pac' && AutoConfigURL) servers.push(stripProxyUrl(AutoConfigURL));
  return { mode, servers, bypass: Passthrough, setBy };
}
