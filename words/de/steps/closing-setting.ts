import type { Service } from '../../../evidence/machine/services.ts';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';

/** A setting that makes a program reachable from this computer only, and where to put it. */
export interface ClosingSetting {
  setting: string;
  /** `in redis.conf`, `in der Befehlszeile` */
  place: string;
}

const commandLine = 'in der Befehlszeile';

type Known = [program: RegExp, setting: (port: number) => string, place: string];

/** The listen address setting of servers that aren't frameworks, each from its own documentation. */
const settings: Known[] = [
  [/^(redis|valkey)-server|^keydb/, () => 'bind 127.0.0.1 -::1', 'in redis.conf'],
  [/^(postgres|postmaster)/, () => "listen_addresses = 'localhost'", 'in postgresql.conf'],
  [/^(mysqld|mariadbd)/, () => 'bind-address = 127.0.0.1', 'in my.cnf unter [mysqld]'],
  [/^mongo[ds]$/, () => '--bind_ip 127.0.0.1', commandLine],
  [/^memcached/, () => '-l 127.0.0.1', commandLine],
  [/^nginx/, (port) => `listen 127.0.0.1:${port};`, 'im server-Block der Konfiguration'],
  [/^(apache2|httpd)/, (port) => `Listen 127.0.0.1:${port}`, 'in der Konfiguration (ports.conf oder httpd.conf)'],
  [/^caddy/, () => 'bind 127.0.0.1', 'im Block der Website im Caddyfile'],
  [/^haproxy/, (port) => `bind 127.0.0.1:${port}`, 'im frontend in haproxy.cfg'],
  [/^(gunicorn|hypercorn)/, (port) => `--bind 127.0.0.1:${port}`, commandLine],
  [/^puma/, (port) => `-b tcp://127.0.0.1:${port}`, commandLine],
  [/^cupsd/, () => 'Listen localhost:631', 'in cupsd.conf'],
  [/^sshd/, () => 'ListenAddress 127.0.0.1', 'in sshd_config'],
  [/^(Xorg|Xwayland|Xvfb|Xephyr|X)$/, () => '-nolisten tcp', commandLine],
  [/^x11vnc/, () => '-localhost', commandLine],
  [/^X\w*vnc/, () => '-localhost', commandLine],
  [/^dlv/, (port) => `--listen=127.0.0.1:${port}`, commandLine],
  [/^gdbserver/, (port) => `127.0.0.1:${port}`, commandLine],
  [/^ttyd/, () => '--interface lo', commandLine],
  [/^kubectl|^oc$/, () => '--address 127.0.0.1', commandLine],
  [/^(ssh|autossh)$/, (port) => `-L 127.0.0.1:${port}:…`, commandLine],
  [/^ollama/, () => 'OLLAMA_HOST=127.0.0.1', 'in den Umgebungsvariablen'],
];

/** For a debugger, whichever program it belongs to. */
const ofDebuggers: Known[] = [
  [/^python/, (port) => `--listen 127.0.0.1:${port}`, commandLine],
  [/^java/, (port) => `address=127.0.0.1:${port}`, `${commandLine} nach -agentlib:jdwp=`],
];

const ofBrowsers: ClosingSetting = { setting: '--remote-debugging-address=127.0.0.1', place: commandLine };

/** For a container engine, whether or not its program can be seen. */
const ofEngines = (port: number): ClosingSetting => ({
  setting: `-H tcp://127.0.0.1:${port}`,
  place: `${commandLine} oder unter "hosts" in daemon.json`,
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
