import { spawnSync } from 'node:child_process';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumExtensionId } from '../../../protocol/extension-ids.ts';
import { protocolVersion } from '../../../protocol/handshake.ts';
import { until } from '../../until.ts';
import { makeCertificate } from '../certificates.ts';
import { HelperProcess } from '../helper-process.ts';
import { listen, peer, unusedPort } from '../listen.ts';
import { fakeEngine } from '../probes/containers/fake-engine.ts';
import { temporaryFolder } from '../start-program.ts';
import { judgeCalls, type OwnPlaces } from './judge-calls.ts';
import { areWhole, readCalls, readLogs, straceWords } from './read-calls.ts';

const canTrace = spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0;
const manyListeners = 200;

/** What the helper did in one conversation. */
interface Watched {
  forbidden: string[];
  resolver: string[];
  own: OwnPlaces;
  text: string;
}

/** Has a conversation with a helper whose every call is watched. The last question is answered before it is hung up. */
async function watch(questions: object[], state = temporaryFolder()): Promise<Watched> {
  vi.stubEnv('XDG_STATE_HOME', state);
  const logs = temporaryFolder();
  const program = [...straceWords(join(logs, 'log')), process.execPath, 'cli/main.ts', 'native-messaging'];
  const helper = new HelperProcess([`chrome-extension://${chromiumExtensionId}/`], program, 'strace');
  helper.say({ type: 'hello', protocol: protocolVersion });
  for (const [index, question] of questions.entries()) {
    helper.say({ ...question, id: index });
    await helper.hear((answer) => 'id' in answer && answer.id === index && answer.type !== 'facts');
  }
  helper.hangUp();
  await helper.ended;
  await until('strace has written its logs', () => areWhole(readLogs(logs)), { timeoutMs: 60_000 });
  const texts = [...readLogs(logs).values()];
  const own: OwnPlaces = {
    program: [process.cwd(), realpathSync('node_modules'), process.execPath],
    engines: [/\/engine\.sock$/],
    memory: join(state, 'portside', 'memory'),
  };
  const judged = texts.map((text) => judgeCalls(readCalls(text), own));
  return {
    forbidden: judged.flatMap(({ forbidden }) => forbidden),
    resolver: judged.flatMap(({ resolver }) => resolver),
    own,
    text: texts.join('\n'),
  };
}

const look = (url: string) => ({ type: 'look', url });

describe.skipIf(!canTrace)('what the helper asks of the system (needs strace)', { timeout: 120_000 }, () => {
  const mask = process.umask();
  beforeAll(() => void process.umask(0));
  afterAll(() => void process.umask(mask));

  test('looks at addresses: no socket but loopback and an engine, no program, no file beyond the list, nothing written', async () => {
    vi.stubEnv('DOCKER_HOST', `unix://${await fakeEngine({ '/containers/json?all=1': [] })}`);
    const dead = await unusedPort();
    const failing = await listen(
      createServer((_, response) => response.writeHead(502).end(`ECONNREFUSED 127.0.0.1:${dead}`)),
    );
    const secure = await listen(
      createHttpsServer(makeCertificate({ subject: '/CN=localhost' }), (_, response) => response.end()),
    );
    const silent = await peer((socket) => socket.resume());
    const greeting = await peer((socket) => socket.write('SSH-2.0-test\r\n'));
    for (let count = 0; count < manyListeners; count += 1) await listen(createServer());
    const { forbidden, resolver, text } = await watch([
      look(`http://127.0.0.1:${dead}/`),
      look(`http://[::1]:${failing}/`),
      look(`http://127.0.0.1:${failing}/`),
      look(`https://127.0.0.1:${secure}/`),
      look(`http://127.0.0.1:${silent}/`),
      look(`http://127.0.0.1:${greeting}/`),
      { type: 'services' },
      { type: 'owner', port: secure },
      look('http://192.0.2.7/'),
    ]);
    expect(forbidden).toEqual([]);
    expect(resolver).toEqual([]);
    // It was watched indeed.
    expect(text).toContain(`sin_port=htons(${dead}), sin_addr=inet_addr("127.0.0.1")`);
    expect(text).toContain('/engine.sock');
    expect(text).not.toContain('192.0.2.7');
  });

  test('asks where a name leads: only the system’s own resolver is spoken to', async () => {
    const { forbidden } = await watch([
      { type: 'whereabouts', url: 'http://shop.invalid:3000/' },
      look('http://shop.invalid:3000/'),
    ]);
    expect(forbidden).toEqual([]);
  });

  test('remembers a port: one file for its owner alone, whatever the mask, and no other is written', async () => {
    const port = await listen(createServer());
    const { forbidden, own, text } = await watch([{ type: 'remember', port, title: 'Shop' }, { type: 'memory' }]);
    expect(forbidden).toEqual([]);
    expect(statSync(own.memory).mode & 0o777).toBe(0o700);
    expect(readdirSync(own.memory)).toEqual([`${port}.json`]);
    expect(statSync(join(own.memory, `${port}.json`)).mode & 0o777).toBe(0o600);
    expect(text).toMatch(/rename[a-z0-9]*\(/);
  });
});

describe('a call that is not allowed is found', () => {
  const own: OwnPlaces = { program: ['/opt/portside'], memory: '/home/ann/.local/state/portside/memory' };
  const started = 'execve("/usr/bin/node", ["node", "portside.cjs", "native-messaging"], 0x7ffe /* 9 vars */) = 0';

  test.for([
    'connect(21, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 EINPROGRESS (Operation now in progress)',
    'connect(21, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("128.0.0.1")}, 16) = 0',
    'connect(21, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::2", &sin6_addr)}, 28) = 0',
    'connect(21, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::ffff:192.0.2.7", &sin6_addr)}, 28) = 0',
    'connect(21, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 110) = 0',
    'sendto(21, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(514), sin_addr=inet_addr("192.0.2.7")}, 16) = 1',
    'socket(AF_PACKET, SOCK_RAW, 768) = 21',
    'bind(21, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    'listen(21, 511) = 0',
    'execve("/bin/sh", ["sh", "-c", "ss -ltn"], 0x7ffe /* 9 vars */) = 0',
    'clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD, child_tidptr=0x7f) = 4711',
    'vfork() = 4711',
    'kill(4711, SIGTERM) = 0',
    'openat(AT_FDCWD, "/etc/shadow", O_RDONLY|O_CLOEXEC) = 21',
    'openat(AT_FDCWD, "/home/ann/.ssh/id_ed25519", O_RDONLY|O_CLOEXEC) = -1 ENOENT (No such file or directory)',
    'openat(AT_FDCWD, "/proc/4711/environ", O_RDONLY|O_CLOEXEC) = 21',
    'openat(AT_FDCWD, "/proc/4711/mem", O_RDONLY|O_CLOEXEC) = 21',
    'openat(5, "shadow", O_RDONLY|O_CLOEXEC) = 21',
    'openat(AT_FDCWD, "/etc/hosts", O_WRONLY|O_CLOEXEC) = 21',
    'openat(AT_FDCWD, "/home/ann/.local/state/portside/memory/../../x", O_WRONLY|O_CREAT, 0600) = 21',
    'openat(AT_FDCWD, "/home/ann/.local/state/portside/memory-of-mine", O_WRONLY|O_CREAT, 0600) = 21',
    'unlink("/etc/hosts") = 0',
    'rename("/home/ann/.local/state/portside/memory/1.json", "/tmp/1.json") = 0',
    'io_uring_setup(64, {flags=IORING_SETUP_SQPOLL, sq_thread_cpu=0}) = 21',
  ])('%s', (line) => {
    expect(judgeCalls(readCalls(`${started}\n${line}\n`), own).forbidden).toHaveLength(1);
  });

  test.for([
    'connect(21, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.255.0.1")}, 16) = 0',
    'connect(21, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
    'readlink("/proc/4711/exe", "/home/ann/secret", 4096) = 16',
    'clone3({flags=CLONE_VM|CLONE_FS|CLONE_THREAD, child_tid=0x7f}, 88) = 4711',
    'openat(AT_FDCWD, "/home/ann/.local/state/portside/memory/3000.json.new-7", O_WRONLY|O_CREAT|O_EXCL, 0600) = 21',
    'mkdir("/home/ann/.local/state", 0700) = 0',
    'newfstatat(22, "", {st_mode=S_IFDIR|0500}, AT_EMPTY_PATH) = 0',
    'exit_group(0) = ?',
  ])('and what is allowed is not: %s', (line) => {
    expect(judgeCalls(readCalls(`${started}\n${line}\n`), own)).toEqual({ forbidden: [], resolver: [] });
  });

  test('a question to the resolver is told apart', () => {
    const line = 'connect(21, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0';
    const { forbidden, resolver } = judgeCalls(readCalls(`${started}\n${line}\n`), own);
    expect(forbidden).toEqual([]);
    expect(resolver).toHaveLength(1);
  });
});
