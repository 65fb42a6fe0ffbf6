import type { Service } from '../../../evidence/machine/services.ts';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';

/** A setting that makes a program reachable from this computer only, and where to put it. */
export interface ClosingSetting {
  setting: string;
  /** A file, or `其命令行`. */
  place: string;
}

const commandLine = '其命令行';

type Known = [program: RegExp, setting: (port: number) => string, place: string];

/** The listen address setting of servers that aren't frameworks, each from its own documentation. */
const settings: Known[] = [
  [/^(redis|valkey)-server|^keydb/, () => 'bind 127.0.0.1 -::1', 'redis.conf'],
  [/^(postgres|postmaster)/, () => "listen_addresses = 'localhost'", 'postgresql.conf'],
  [/^(mysqld|mariadbd)/, () => 'bind-address = 127.0.0.1', 'my.cnf 的 [mysqld] 部分'],
  [/^mongo[ds]$/, () => '--bind_ip 127.0.0.1', commandLine],
  [/^memcached/, () => '-l 127.0.0.1', commandLine],
  [/^nginx/, (port) => `listen 127.0.0.1:${port};`, '其配置的 server 块'],
  [/^(apache2|httpd)/, (port) => `Listen 127.0.0.1:${port}`, '其配置文件（ports.conf 或 httpd.conf）'],
  [/^caddy/, () => 'bind 127.0.0.1', 'Caddyfile 的站点块'],
  [/^haproxy/, (port) => `bind 127.0.0.1:${port}`, 'haproxy.cfg 的 frontend 部分'],
  [/^(gunicorn|hypercorn)/, (port) => `--bind 127.0.0.1:${port}`, commandLine],
  [/^puma/, (port) => `-b tcp://127.0.0.1:${port}`, commandLine],
  [/^cupsd/, () => 'Listen localhost:631', 'cupsd.conf'],
  [/^sshd/, () => 'ListenAddress 127.0.0.1', 'sshd_config'],
  [/^(Xorg|Xwayland|Xvfb|Xephyr|X)$/, () => '-nolisten tcp', commandLine],
  [/^x11vnc/, () => '-localhost', commandLine],
  [/^X\w*vnc/, () => '-localhost', commandLine],
  [/^dlv/, (port) => `--listen=127.0.0.1:${port}`, commandLine],
  [/^gdbserver/, (port) => `127.0.0.1:${port}`, commandLine],
  [/^ttyd/, () => '--interface lo', commandLine],
  [/^kubectl|^oc$/, () => '--address 127.0.0.1', commandLine],
  [/^(ssh|autossh)$/, (port) => `-L 127.0.0.1:${port}:…`, commandLine],
  [/^ollama/, () => 'OLLAMA_HOST=127.0.0.1', '其环境变量'],
];

/** For a debugger, whichever program it belongs to. */
const ofDebuggers: Known[] = [
  [/^python/, (port) => `--listen 127.0.0.1:${port}`, commandLine],
  [/^java/, (port) => `address=127.0.0.1:${port}`, `${commandLine}的 -agentlib:jdwp= 之后`],
];

const ofBrowsers: ClosingSetting = { setting: '--remote-debugging-address=127.0.0.1', place: commandLine };

/** For a container engine, whether or not its program can be seen. */
const ofEngines = (port: number): ClosingSetting => ({
  setting: `-H tcp://127.0.0.1:${port}`,
  place: `${commandLine}，或 daemon.json 的 "hosts"`,
});

/** The setting that makes this service reachable from this computer only; undefined for an unknown program. */
export function closingSetting({ program = '', port, risk }: Service): ClosingSetting | undefined {
  if (risk === 'browser-debugger') return /driver$/.test(program) ? undefined : ofBrowsers;
  if (risk === 'container-engine') return ofEngines(port);
  if (risk === 'debugger' && isJavaScript(program))
    return { setting: `--inspect=127.0.0.1:${port}`, place: commandLine };
  const known = [...(risk === 'debugger' ? ofDebuggers : []), ...settings].find(([name]) => name.test(program));
  return known && { setting: known[1](port), place: known[2] };
}

function isJavaScript(program: string): boolean {
  return interpreterOf(program)?.language === 'javascript' || /^electron/.test(program);
}
