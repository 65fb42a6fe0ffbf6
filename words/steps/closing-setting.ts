import type { Service } from '../../evidence/machine/services.ts';
import { type Interpreter, interpreterOf, isInterpreter } from '../../evidence/programs/interpreters.ts';

/** Where such a setting goes. Each language names these places. */
export type Place =
  | 'redis.conf'
  | 'postgresql.conf'
  | 'my.cnf'
  | 'nginx'
  | 'apache'
  | 'caddy'
  | 'haproxy'
  | 'cupsd.conf'
  | 'sshd_config'
  | 'environment'
  | 'command-line'
  | 'jdwp-option'
  | 'docker-daemon';

/** A setting that makes a program reachable from this computer only. */
export interface ClosingSetting {
  setting: string;
  place: Place;
}

type Row<Program> = [program: Program, setting: (port: number) => string, place: Place];

/** The listen address setting of servers that aren't frameworks, each from its own documentation. */
const settings: Row<RegExp>[] = [
  [/^(redis|valkey)-server|^keydb/, () => 'bind 127.0.0.1 -::1', 'redis.conf'],
  [/^(postgres|postmaster)/, () => "listen_addresses = 'localhost'", 'postgresql.conf'],
  [/^(mysqld|mariadbd)/, () => 'bind-address = 127.0.0.1', 'my.cnf'],
  [/^mongo[ds]$/, () => '--bind_ip 127.0.0.1', 'command-line'],
  [/^memcached/, () => '-l 127.0.0.1', 'command-line'],
  [/^nginx/, (port) => `listen 127.0.0.1:${port};`, 'nginx'],
  [/^(apache2|httpd)/, (port) => `Listen 127.0.0.1:${port}`, 'apache'],
  [/^caddy/, () => 'bind 127.0.0.1', 'caddy'],
  [/^haproxy/, (port) => `bind 127.0.0.1:${port}`, 'haproxy'],
  [/^(gunicorn|hypercorn)/, (port) => `--bind 127.0.0.1:${port}`, 'command-line'],
  [/^puma/, (port) => `-b tcp://127.0.0.1:${port}`, 'command-line'],
  [/^cupsd/, () => 'Listen localhost:631', 'cupsd.conf'],
  [/^sshd/, () => 'ListenAddress 127.0.0.1', 'sshd_config'],
  [/^(Xorg|Xwayland|Xvfb|Xephyr|X)$/, () => '-nolisten tcp', 'command-line'],
  [/^x11vnc/, () => '-localhost', 'command-line'],
  [/^X\w*vnc/, () => '-localhost', 'command-line'],
  [/^dlv/, (port) => `--listen=127.0.0.1:${port}`, 'command-line'],
  [/^gdbserver/, (port) => `127.0.0.1:${port}`, 'command-line'],
  [/^ttyd/, () => '--interface lo', 'command-line'],
  [/^kubectl|^oc$/, () => '--address 127.0.0.1', 'command-line'],
  [/^(ssh|autossh)$/, (port) => `-L 127.0.0.1:${port}:…`, 'command-line'],
  [/^ollama/, () => 'OLLAMA_HOST=127.0.0.1', 'environment'],
];

/** For a debugger, whichever program it belongs to. */
const ofDebuggers: Row<Interpreter>[] = [
  ['python', (port) => `--listen 127.0.0.1:${port}`, 'command-line'],
  ['java', (port) => `address=127.0.0.1:${port}`, 'jdwp-option'],
];

const ofBrowsers: ClosingSetting = { setting: '--remote-debugging-address=127.0.0.1', place: 'command-line' };

/** For a container engine, whether or not its program can be seen. */
const ofEngines = (port: number): ClosingSetting => ({
  setting: `-H tcp://127.0.0.1:${port}`,
  place: 'docker-daemon',
});

/** The setting that makes this service reachable from this computer only; undefined for an unknown program. */
export function closingSetting({ program = '', port, risk }: Service): ClosingSetting | undefined {
  if (risk === 'browser-debugger') return /driver$/.test(program) ? undefined : ofBrowsers;
  if (risk === 'container-engine') return ofEngines(port);
  if (risk === 'debugger' && isJavaScript(program))
    return { setting: `--inspect=127.0.0.1:${port}`, place: 'command-line' };
  const ofDebugger = risk === 'debugger' && ofDebuggers.find(([name]) => isInterpreter(program, name));
  const known = ofDebugger || settings.find(([name]) => name.test(program));
  return known && { setting: known[1](port), place: known[2] };
}

function isJavaScript(program: string): boolean {
  return interpreterOf(program)?.language === 'javascript' || /^electron/.test(program);
}
