import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../source-files.ts';

/** The parts of node by which a program reaches out of itself, and the files in which that happens, each with its reason. */
const doors: { names: RegExp; from: RegExp; files: Record<string, string> }[] = [
  {
    names: /^(connect|createConnection|Socket|createServer|Server|Stream|default|\*.*)$/,
    from: /^(node:)?net$/,
    files: {
      'helper/connect-loopback.ts': 'TCP, to addresses of this computer only',
      'helper/main.ts': 'reads what the browser says, by its descriptor',
      'helper/probes/containers/ask-engine.ts': 'the local sockets of container engines, by their paths',
    },
  },
  {
    names: /^(connect|createConnection|createServer|Server|TLSSocket|default|\*.*)$/,
    from: /^(node:)?tls$/,
    files: { 'helper/probes/replies/open-tls.ts': 'shakes hands over a socket that is there' },
  },
  {
    names: /./,
    from: /^(node:)?http2$/,
    files: { 'helper/probes/replies/ask-http2.ts': 'speaks over a socket that is there' },
  },
  {
    names: /./,
    from: /^(node:)?dns(\/promises)?$/,
    files: { 'helper/resolve-name.ts': 'asks the system where a name leads; no socket is opened by that name' },
  },
  {
    names:
      /^(write|mkdir|mkdtemp|rename|rm|unlink|chmod|lchown|chown|copyFile|cp|append|truncate|ftruncate|symlink|link|utimes|createWriteStream|default|\*)/,
    from: /^(node:)?fs(\/promises)?$/,
    files: {
      'helper/send.ts': 'writes to the browser, by its descriptor',
      'helper/memory/forget.ts': 'the memory of ports',
      'helper/memory/read-port.ts': 'sets aside a file of it that is damaged',
      'helper/memory/tidy-memory.ts': 'the same memory',
      'helper/memory/write-port.ts': 'the same memory',
      'helper/install/uninstall.ts': 'what a person types',
      'helper/install/windows-registry.ts': 'what a person types',
      'helper/install/write-together.ts': 'what a person types',
    },
  },
  { names: /./, from: /^(node:)?(http|https|dgram|cluster|inspector|repl|vm|wasi|worker_threads)$/, files: {} },
];

/** None of them is reached by a helper that answers questions on Linux. */
const startsPrograms: Record<string, string> = {
  'helper/install/windows-registry.ts':
    'the registry, by which browsers on Windows find the helper, is written in no other way',
  'helper/install/try-to-start.ts': 'starts the helper as a browser would, for a person who asks how it stands',
  'helper/run-system-command.ts': 'macOS and Windows tell who listens and what runs in no other way',
};

const code = sourceFiles().filter((file) => /^(helper|cli|protocol|evidence)\/.*\.ts$/.test(file));
const texts = new Map(code.map((file) => [file, readFileSync(file, 'utf8')]));

interface Taken {
  file: string;
  name: string;
  from: string;
}

/** What a file takes from a package when it runs: by `import { a, b as c }`, `import * as`, or when it is needed. */
function takenBy(file: string, text: string): Taken[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(?!type\s)(?:(\{[^}]*\}|\*[\w\s]*|\w+)\s+from\s+)?'([^'./][^']*)'/gm,
  );
  const expressions = text.matchAll(/(\{[^{}]*\}|\w+) = \(?await import\('([^'./][^']*)'\)/g);
  return [...statements, ...expressions].flatMap(([, names = '', from = '']) =>
    names
      .replace(/^\{|\}$/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .map((name) => ({ file, name: name.split(/ as |:/)[0] ?? '', from })),
  );
}

const taken = [...texts].flatMap(([file, text]) => takenBy(file, text));

describe('the helper reaches out of itself', () => {
  test.each(doors)('only where it is written down: $from', ({ names, from, files }) => {
    const through = taken.filter((one) => from.test(one.from) && names.test(one.name)).map(({ file }) => file);
    expect([...new Set(through)].sort()).toEqual(Object.keys(files).sort());
  });

  test('by nothing that node has besides: every import that waits is a plain one, and no global opens a socket', () => {
    const odd = [...texts].flatMap(([file, text]) =>
      [
        ...text.matchAll(
          /\b(fetch|WebSocket|EventSource|eval|Function|process\.binding|createRequire)\(|import\([^'.]/g,
        ),
      ].map(([words]) => `${file}: ${words}`),
    );
    expect(odd).toEqual([]);
  });
});

test('files are opened for more than reading only where the memory is written', () => {
  const opened = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/\bopen(?:Sync)?\([^)]*\)/g)].map(([words]) => ({ file, words })),
  );
  const writing = opened.filter(({ words }) => !/, 'r'\)$/.test(words) && /^open(Sync)\(/.test(words));
  expect(writing.map(({ file }) => file)).toEqual(['helper/memory/write-port.ts']);
});

test('the browser is heard on descriptor 0, and on no other socket', () => {
  const sockets = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/new Socket\([^)]*\)/g)].map(([words]) => `${file}: ${words}`),
  );
  expect(sockets).toEqual(['helper/main.ts: new Socket({ fd: 0, readable: true, writable: false })']);
});

describe('another program is started', () => {
  test('only where another system tells nothing without one, and where the helper is tried out', () => {
    const starting = taken.filter(({ from }) => /^(node:)?child_process$/.test(from)).map(({ file }) => file);
    expect([...new Set(starting)].sort()).toEqual(Object.keys(startsPrograms).sort());
  });

  test('never by a shell', () => {
    const shells = [...texts].filter(([, text]) =>
      /\bshell:\s*(?!false)|(?<![.\w])(exec|execSync)\(['"`\w]+[,)]|\bforkp?\(/.test(text),
    );
    expect(shells.map(([file]) => file).filter((file) => file in startsPrograms)).toEqual([]);
  });
});
