import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../../until.ts';

/**
 * Run as root inside a network of its own: starts the real servers that take HTTP amiss, each on its own port and on another one,
 * looks at them as root, who sees their owners, and as somebody who does not, and prints what came back and what they complain of.
 * At last it says HTTP to each of them, to show what they say of that.
 */
const folder = mkdtempSync(join(tmpdir(), 'portside-delicate-'));
execFileSync('chmod', ['777', folder]);
const path = (name: string) => join(folder, name);
const children: ReturnType<typeof spawn>[] = [];
const patience = { timeoutMs: 30_000 };

function run(user: string, command: string, ...args: string[]): void {
  const words = user === 'root' ? [] : ['--reuid', user, '--regid', user, '--clear-groups'];
  children.push(
    spawn('setpriv', [...words, command, ...args], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
    }),
  );
}

const initdb = globSync('/usr/lib/postgresql/*/bin/initdb')[0] ?? '';
spawnSync(
  'setpriv',
  ['--reuid', 'postgres', '--regid', 'postgres', '--clear-groups', initdb, '-N', '-A', 'trust', '-D', path('data')],
  { cwd: folder },
);
mkdirSync('/run/sshd', { recursive: true });
execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path('key')]);
writeFileSync(path('sshd_config'), `HostKey ${path('key')}\nPidFile none\nUsePAM no\nPort 22\nPort 7022\n`);
for (const port of [6379, 7379])
  run(
    'redis',
    'redis-server',
    ...`--port ${port} --bind 127.0.0.1 --save --dir ${folder} --logfile ${path(`redis-${port}`)}`.split(' '),
  );
run(
  'postgres',
  initdb.replace('initdb', 'postgres'),
  '-D',
  path('data'),
  '-p',
  '5432',
  '-k',
  folder,
  '-c',
  `log_directory=${folder}`,
  '-c',
  'logging_collector=on',
  '-c',
  'log_filename=postgres',
  '-c',
  'log_file_mode=0644',
);
run('postgres', 'socat', 'TCP-LISTEN:7432,bind=127.0.0.1,fork', 'TCP:127.0.0.1:5432');
run('root', '/usr/sbin/sshd', '-D', '-f', path('sshd_config'), '-E', path('sshd'));
for (const port of [9100, 515])
  run('root', 'socat', '-u', `TCP-LISTEN:${port},bind=127.0.0.1,fork`, `OPEN:${path(`printed-${port}`)},creat,append`);

const ports = ['6379', '7379', '5432', '7432', '22', '7022', '9100', '515'];

function accepts(port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

function lookAs(...user: string[]): Promise<unknown> {
  const script = fileURLToPath(new URL('print-outcomes.ts', import.meta.url));
  const child = spawn('setpriv', [...user, process.execPath, script, ...ports], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  return new Promise((resolve) => child.on('close', () => resolve(JSON.parse(output || '{}'))));
}

/** What each has written down that is more than its daily life. */
function complaints(): string[] {
  const logs = ['redis-6379', 'redis-7379', 'postgres', 'sshd', 'printed-9100', 'printed-515'];
  return logs.flatMap((name) => {
    const text = existsSync(path(name)) ? readFileSync(path(name), 'latin1') : '';
    const amiss = text
      .split('\n')
      .filter((line) =>
        /SECURITY ATTACK|invalid length|unsupported frontend|Bad protocol|invalid format|HTTP|^\W*[^\x20-\x7e\s]/.test(
          line,
        ),
      );
    return name.startsWith('printed') && text !== '' ? [`${name}: ${text}`] : amiss.map((line) => `${name}: ${line}`);
  });
}

function sayHttp(port: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.end('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
    socket
      .on('error', () => resolve())
      .on('close', () => resolve())
      .setTimeout(1000, () => socket.destroy())
      .resume();
  });
}

try {
  await until(
    'all services accept connections',
    async () => (await Promise.all(ports.map(accepts))).every(Boolean),
    patience,
  );
  const nobody = ['--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups'];
  const [seen, unseen] = await Promise.all([lookAs(), lookAs(...nobody)]);
  const afterLooks = complaints();
  await Promise.all(ports.map(sayHttp));
  await until(
    'six services have complained of HTTP',
    () => new Set(complaints().map((line) => line.split(':')[0])).size >= 6,
    patience,
  );
  process.stdout.write(JSON.stringify({ seen, unseen, afterLooks, afterHttp: complaints() }));
} finally {
  for (const child of children) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
