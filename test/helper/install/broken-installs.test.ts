import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bundleHelper } from '../../../dev/bundle-helper.ts';
import { install } from '../../../helper/install/install.ts';
import { status } from '../../../helper/install/status.ts';
import { chromiumExtensionId } from '../../../protocol/extension-ids.ts';
import { runProgram } from '../../browsers/run-program.ts';
import { ownHome } from './own-home.ts';

const built = mkdtempSync(join(tmpdir(), 'portside-built-'));
const bundle = { path: join(built, 'portside.cjs'), isExecutable: false };
/** A node of its own, which can go away. */
const node = join(built, "Node's own földer", 'node');
let home: string;

beforeAll(async () => {
  await bundleHelper(bundle.path);
  cpSync(process.execPath, node);
});
afterAll(() => rmSync(built, { recursive: true }));

beforeEach(() => {
  home = ownHome();
  mkdirSync(join(home, '.config/chromium'), { recursive: true });
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const manifest = '.config/chromium/NativeMessagingHosts/portside.helper.json';
const launcher = '.local/share/portside/portside-helper';
const program = '.local/share/portside/portside.cjs';

function write(path: string, text: string): void {
  writeFileSync(join(home, path), text);
}

function replaceIn(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(home, path), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  write(path, after);
}

/** Each makes the state for real, once the helper is installed and works. */
const breaks: [string, () => void | Promise<void>, string, RegExp][] = [
  ['not registered', () => rmSync(join(home, manifest)), 'not-registered', /not registered/],
  ['no JSON', () => write(manifest, '{'), 'manifest-unreadable', /isn't a manifest/],
  ['another extension', () => replaceIn(manifest, chromiumExtensionId, 'x'.repeat(32)), 'other-extension', /another/],
  ['no launcher', () => rmSync(join(home, launcher)), 'launcher-missing', /portside-helper is gone/],
  ['not executable', () => chmodSync(join(home, launcher), 0o644), 'not-executable', /isn't executable/],
  ['no program', () => rmSync(join(home, program)), 'program-gone', /portside\.cjs is gone/],
  ['a damaged program', () => write(program, 'const parts = {"./main.js'), 'crashed', /SyntaxError: Invalid/],
  ['a program that ends', () => write(program, 'process.exit(3)'), 'cannot-start', /without a message/],
  [
    'a fault of its own',
    () => replaceIn(program, /"\.\/main\.js": ".*",$/m, `"./main.js": "null.port",`),
    'crashed',
    /TypeError: Cannot read properties of null \(reading 'port'\)/,
  ],
  [
    'a program that prints',
    () => write(program, 'console.log("Hello, and welcome")'),
    'garbled',
    /isn't the Portside helper/,
  ],
  [
    'another version',
    () => replaceIn(program, /version:\\"0\.\d+\.\d+\\"/, String.raw`version:\"0.0.1\"`),
    'another-version',
    /it's version 0\.0\.1 and this is 0\./,
  ],
  ['another build', () => replaceIn(program, '// Portside.', '// Portside, changed.'), 'another-copy', /another build/],
  [
    'a protocol from before',
    () => write(program, framed({ type: 'hello', protocol: 0, version: '0.0.1', os: 'linux' })),
    'too-old',
    /older than this Portside \(protocol 0, not 1\)/,
  ],
  [
    'a protocol of its own',
    () => write(program, framed({ type: 'refused', reason: 'protocol-version', protocol: 9 })),
    'too-new',
    /newer than this Portside \(protocol 9, not 1\)/,
  ],
  ['a node that is too old', () => bundleHelper(join(home, program), 999), 'node-too-old', /Node \d+\.\d.* is too old/],
  [
    'no node',
    async () => {
      await runProgram(node, [bundle.path, 'install', '--browser', 'chromium']);
      expect((await status({})).ok).toBe(true);
      renameSync(node, `${node}-20`);
    },
    'node-gone',
    /its Node\.js \(.*Node's own földer\/node\) is gone/,
  ],
];

/** A program that answers this at once. */
function framed(message: object): string {
  const body = JSON.stringify(message);
  return `const b = Buffer.from(${JSON.stringify(body)}), h = Buffer.alloc(4); h.writeUInt32LE(b.length);
process.stdout.write(Buffer.concat([h, b])); process.stdin.resume();`;
}

test.for(breaks)('status tells, and install mends: %s', async ([, breakIt, state, sentence]) => {
  install({}, bundle);
  const argv = process.argv;
  process.argv = [process.execPath, bundle.path];
  try {
    expect(await status({})).toMatchObject({ ok: true, standings: [{ state: 'works' }] });
    await breakIt();
    const { ok, lines, standings } = await status({});
    const works = state.startsWith('another-');
    expect({ ok, state: standings[0]?.state }).toEqual({ ok: works, state });
    expect(lines[0]).toMatch(sentence);
    expect(lines[0]).toMatch(/install --browser chromium$/);
    install({}, bundle);
    expect(await status({})).toMatchObject({ ok: true, standings: [{ state: 'works' }] });
  } finally {
    process.argv = argv;
  }
});

test('the home folder moves: status says so, install heals it', async () => {
  install({}, bundle);
  const moved = mkdtempSync(join(tmpdir(), 'moved '));
  for (const folder of ['.config', '.local']) renameSync(join(home, folder), join(moved, folder));
  vi.stubEnv('HOME', moved);
  expect(await status({})).toMatchObject({ ok: false, standings: [{ state: 'launcher-missing' }] });
  install({}, bundle);
  expect(await status({})).toMatchObject({ ok: true });
  rmSync(moved, { recursive: true });
  expect(existsSync(home)).toBe(true);
});
