import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../../source-files.ts';
import { type Reach, reachOf } from './reach.ts';

/** What any file may take: it computes, or reads what every program of this person can read. `*` is a whole module. */
const harmless: Record<string, readonly string[]> = {
  'node:fs': [
    ...[
      'readFileSync',
      'readdirSync',
      'readlinkSync',
      'realpathSync',
      'lstatSync',
      'statSync',
      'existsSync',
      'accessSync',
    ],
    ...['constants', 'closeSync', 'readSync'],
  ],
  'node:fs/promises': ['readFile'],
  'node:net': ['isIP', 'isIPv4', 'isIPv6', 'BlockList', 'SocketAddress'],
  'node:os': ['homedir', 'tmpdir', 'endianness', 'networkInterfaces'],
  'node:path': ['basename', 'dirname', 'isAbsolute', 'join', 'posix', 'resolve', 'sep', 'win32'],
  'node:stream': ['addAbortSignal'],
  'node:stream/consumers': ['text'],
  'node:timers/promises': ['setImmediate', 'setTimeout'],
  'node:tls': ['checkServerIdentity', 'getCACertificates', 'rootCertificates'],
  'node:crypto': ['createHash', 'X509Certificate', 'randomBytes', 'randomUUID'],
  'node:zlib': ['*'],
  'node:url': ['fileURLToPath', 'pathToFileURL'],
  'zod/mini': ['*'],
  commander: ['Command', 'CommanderError', 'Option', 'Argument', 'InvalidArgumentError'],
};

const memory = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'chmodSync',
];
const byHand = [...memory, 'copyFileSync', 'rmdirSync', 'mkdtempSync'];

/** The doors: what reaches out of the program, and the only files in which it may, each with its reason. */
const doors: { from: string; names: readonly string[]; files: Record<string, string> }[] = [
  {
    from: 'node:net',
    names: ['connect'],
    files: {
      'helper/reach/connect-loopback.ts': 'TCP, to addresses of this computer only',
      'helper/probes/containers/ask-engine.ts': 'the local sockets of container engines, by their paths',
    },
  },
  { from: 'node:net', names: ['Socket'], files: { 'helper/main.ts': 'hears the browser, by its descriptor' } },
  {
    from: 'node:tls',
    names: ['connect'],
    files: { 'helper/probes/replies/open-tls.ts': 'shakes hands over a socket that is there' },
  },
  {
    from: 'node:http2',
    names: ['connect'],
    files: { 'helper/probes/replies/ask-http2.ts': 'speaks over a socket that is there' },
  },
  {
    from: 'node:dns/promises',
    names: ['lookup'],
    files: { 'helper/reach/resolve-name.ts': 'asks the system where a name leads; no socket is opened by that name' },
  },
  {
    from: '@modelcontextprotocol/server',
    names: ['McpServer'],
    files: { 'cli/mcp/serve-mcp.ts': 'what agents ask; it opens nothing by itself' },
  },
  {
    from: '@modelcontextprotocol/server/stdio',
    names: ['serveStdio'],
    files: { 'cli/mcp/serve-mcp.ts': 'hears the agent on standard input, and answers on standard output' },
  },
  {
    from: 'node:fs',
    names: ['writeSync'],
    files: { 'helper/wire/send.ts': 'writes to the browser, by its descriptor' },
  },
  {
    from: 'node:fs',
    names: ['openSync'],
    files: {
      'helper/probes/forwarders/read-complaint.ts': 'reads the end of a log',
      'helper/system/linux/listen-rows.ts': 'reads the table of sockets, piece by piece',
    },
  },
  {
    from: 'node:readline',
    names: ['createInterface'],
    files: { 'cli/free/ask-person.ts': 'asks a person on their terminal, who typed the command' },
  },
  {
    from: 'node:fs',
    names: memory,
    files: {
      'helper/memory/failures.ts': 'forgets what failed on a port',
      'helper/memory/forget.ts': 'the memory of ports',
      'helper/memory/read-port.ts': 'sets aside a file of it that is damaged',
      'helper/memory/tidy-memory.ts': 'the same memory',
      'helper/memory/keep-file.ts': 'the same memory',
    },
  },
  {
    from: 'node:fs',
    names: byHand,
    files: {
      'helper/install/uninstall.ts': 'what a person types',
      'helper/install/windows-registry.ts': 'what a person types',
      'helper/install/write-together.ts': 'what a person types',
    },
  },
  {
    from: 'node:child_process',
    names: ['execFile', 'execFileSync', 'spawn'],
    files: {
      'helper/install/windows-registry.ts':
        'the registry, by which browsers on Windows find the helper, is written in no other way',
      'helper/install/try-to-start.ts': 'starts the helper as a browser would, for a person who asks how it stands',
      'cli/free/ask-to-end.ts': 'Windows ends programs in no other way, and only for a person who typed the command',
      'helper/system/run-system-command.ts': 'macOS and Windows tell who listens and what runs in no other way',
    },
  },
];

/** Words that need no import, and where they stand for a reason. */
const allowedWords: Record<string, string> = {
  'cli/run-command.ts process.cwd': 'the folder that a person asks from',
  'cli/diagnose-address.ts process.cwd': 'the folder that a person asks from',
  'cli/end-on-interrupt.ts process.once': 'hears that a person pressed Ctrl+C',
  'helper/probes/expected.ts process.state': 'one of the table of processes, not node itself',
  'helper/probes/forwarders.ts , process,': 'the same',
  'helper/probes/forwarders/read-carrier.ts process?.program': 'the same',
  'helper/probes/upstreams.ts process?.program': 'the same',
  'helper/probes/network/hidden-listeners.ts (process)': 'the same',
  'helper/probes/network/hidden-listeners.ts , process }': 'the same',
  'helper/probes/replies.ts (process,': 'the same',
  'helper/probes/stall/serving-processes.ts process?.workers': 'the same',
  'helper/install/running-file.ts process.getBuiltinModule': 'asks whether this is the stand-alone executable',
};

const files = sourceFiles().filter((file) => /^(helper|cli|protocol|evidence)\/.*\.ts$/.test(file));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

function isAllowed(file: string, { from, name }: Reach): boolean {
  if (from === undefined) return `${file} ${name}` in allowedWords;
  if (harmless[from]?.includes(name)) return true;
  return doors.some((door) => door.from === from && door.names.includes(name) && file in door.files);
}

/** What is wrong with a source of this name, in words. */
function trespasses(file: string, source: string): string[] {
  return reachOf(source)
    .filter((reach) => !isAllowed(file, reach))
    .map(({ from, name }) => `${file} takes ${name}${from ? ` of ${from}` : ''}`);
}

describe('the helper reaches out of itself', () => {
  test('only where it is written down', () => {
    expect([...texts].flatMap(([file, text]) => trespasses(file, text))).toEqual([]);
  });

  test('by every door that is written down', () => {
    const used = [...texts].flatMap(([file, text]) => reachOf(text).map(({ from, name }) => `${file} ${from} ${name}`));
    const unused = doors.flatMap(({ from, names, files: through }) =>
      Object.keys(through).filter((file) => !names.some((name) => used.includes(`${file} ${from} ${name}`))),
    );
    expect(unused).toEqual([]);
  });

  test('with files opened for reading, but for the memory', () => {
    const opened = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/\bopenSync\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, words = '']) => ({
        file,
        isRead: /, 'r'$/.test(words),
      })),
    );
    expect(opened.filter(({ isRead }) => !isRead).map(({ file }) => file)).toEqual(['helper/memory/keep-file.ts']);
    expect(opened.length).toBeGreaterThan(1);
  });

  test('and hears the browser on descriptor 0, and on no other socket', () => {
    const sockets = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/new Socket\([^)]*\)/g)].map(([words]) => `${file}: ${words}`),
    );
    expect(sockets).toEqual(['helper/main.ts: new Socket({ fd: 0, readable: true, writable: false })']);
  });

  test('and starts no shell', () => {
    const shells = [...texts].filter(([, text]) =>
      /\bshell:\s*(?!false)|['"](\/bin\/)?(ba|z|da)?sh['"],\s*\[\s*['"]-c/.test(text),
    );
    expect(
      shells
        .map(([file]) => file)
        .filter((file) => doors.some((door) => door.from.includes('child') && file in door.files)),
    ).toEqual([]);
  });
});

/** Ways round the doors that have been thought of; each is one more line that a test must catch. */
const waysRound: [why: string, source: string][] = [
  [
    'a promise that opens for writing',
    "import { open } from 'node:fs/promises'; await (await open(p, 'w')).writeFile('x');",
  ],
  ['the same without the prefix', "import { open } from 'fs/promises'; await open(p, 'w');"],
  ['the same by its whole module', "import fs from 'node:fs'; fs.promises.writeFile(p, 'x');"],
  ['a namespace', "import * as fs from 'node:fs'; fs.writeFileSync(p, 'x');"],
  ['a part of a module that is one itself', "import { promises } from 'node:fs'; promises.rm(p);"],
  ['another name for it', "import { openSync as look } from 'node:fs'; look(p, 'w');"],
  ['a stream', "import { createWriteStream } from 'node:fs'; createWriteStream(p);"],
  ['a class of streams', "import { WriteStream } from 'node:fs'; new WriteStream(p);"],
  ['double quotes', 'import { writeFileSync } from "node:fs"; writeFileSync(p, "x");'],
  ['several lines', "import {\n  appendFileSync,\n} from 'node:fs'; appendFileSync(p, 'x');"],
  ['a module passed on', "export { writeFileSync } from 'node:fs';"],
  ['all of a module passed on', "export * from 'node:fs';"],
  ['a module for its effects', "import 'node:repl';"],
  ['an import that waits', "const { writeFile } = await import('node:fs/promises'); await writeFile(p, 'x');"],
  ['one that is not taken apart', "const fs = await import('node:fs'); fs.writeFileSync(p, 'x');"],
  ['one that goes on with then', "import('node:fs').then((fs) => fs.writeFileSync(p, 'x'));"],
  ['one whose name is put together', "const { writeFileSync } = await import('node:' + 'fs');"],
  ['one whose name is a template', 'const { writeFileSync } = await import(`node:fs`);'],
  ['require', "require('node:fs').writeFileSync(p, 'x');"],
  ['require made anew', "import { createRequire } from 'node:module'; createRequire(p)('fs');"],
  ['a module that is built in', "process.getBuiltinModule('node:fs').writeFileSync(p, 'x');"],
  ['the same by a bracket', "process['getBuiltinModule']('fs');"],
  ['the same by another name', 'const { getBuiltinModule } = process; getBuiltinModule(x);'],
  ['what node is made of', "process.binding('fs');"],
  ['a library of machine code', "process.dlopen(module, './x.node');"],
  ['a socket', "import { createConnection } from 'node:net'; createConnection(80, 'example.com');"],
  ['a socket made by hand', "import { Socket } from 'node:net'; new Socket().connect(80, 'example.com');"],
  ['one that listens', "import { createServer } from 'node:net'; createServer().listen(1);"],
  ['http', "import { request } from 'node:http'; request(u);"],
  ['https', "import https from 'node:https'; https.get(u);"],
  ['datagrams', "import { createSocket } from 'node:dgram'; createSocket('udp4');"],
  ['a name server', "import { resolve4 } from 'node:dns'; resolve4('example.com', f);"],
  ['fetch', "await fetch('https://example.com');"],
  ['fetch by the global object', "await globalThis.fetch('https://example.com');"],
  ['fetch by a bracket', "await globalThis['fe' + 'tch'](u);"],
  ['fetch by reflection', "Reflect.get(globalThis, 'fetch')(u);"],
  ['a web socket', "new WebSocket('wss://example.com');"],
  ['events', "new EventSource('https://example.com');"],
  ['a program', "import { exec } from 'node:child_process'; exec('id');"],
  ['a program by its module', "import cp from 'node:child_process'; cp.spawnSync('id');"],
  ['a process of node', "import { fork } from 'node:child_process'; fork(p);"],
  ['a cluster', "import cluster from 'node:cluster'; cluster.fork();"],
  ['a thread', "import { Worker } from 'node:worker_threads'; new Worker(p);"],
  ['text that runs', 'eval(text);'],
  ['text that runs as a function', 'new Function(text)();'],
  ['the same without its name', "''.constructor.constructor(text)();"],
  ['text that runs later', "setTimeout('fetch(u)', 1);"],
  ['text in a context', "import { runInThisContext } from 'node:vm'; runInThisContext(text);"],
  ['machine code', 'await WebAssembly.instantiate(bytes, imports);'],
  ['a debugger', "import { open } from 'node:inspector'; open(9229);"],
  ['somebody else’s package', "import got from 'got'; got(u);"],
];

describe('the doors hold against', () => {
  test.each(waysRound)('%s', (_, source) => {
    expect(
      trespasses(
        'helper/look.ts',
        `declare const p: string, u: string, x: string, text: string, f: any, bytes: any, imports: any;\n${source}\nexport {};`,
      ),
    ).not.toEqual([]);
  });
});
