import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleHelper } from '../../../dev/bundle-helper.ts';

/** Permissions stop nobody who is root, so then it is run as nobody. */
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const built = mkdtempSync(join(tmpdir(), 'portside-built-'));
const bundle = join(built, 'portside.cjs');
const node = join(built, 'node');
let home: string;

beforeAll(async () => {
  await bundleHelper(bundle);
  cpSync(process.execPath, node);
  chmodSync(built, 0o755);
});
afterAll(() => rmSync(built, { recursive: true }));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'portside-home-'));
  for (const folder of ['.config/chromium', '.mozilla/firefox', '.local/share'])
    mkdirSync(join(home, folder), { recursive: true });
});
afterEach(() => {
  setMode(0o755, '.', '.config/chromium', '.mozilla', '.local/share');
  rmSync(home, { recursive: true });
});

function setMode(mode: number, ...folders: string[]): void {
  for (const folder of folders.map((name) => join(home, name))) if (existsSync(folder)) chmodSync(folder, mode);
}

function portside(...words: string[]) {
  const own = isRoot ? { uid: nobody, gid: nobody } : {};
  const { status, stdout, stderr } = spawnSync(node, [bundle, ...words], {
    env: { HOME: home },
    encoding: 'utf8',
    ...own,
  });
  return { status, stdout, stderr };
}

function own(): void {
  if (isRoot)
    for (const path of ['.', ...readdirSync(home, { recursive: true })])
      chownSync(join(home, String(path)), nobody, nobody);
}

function files(): string[] {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

test.each([
  ['all of it', ['.', '.config/chromium', '.mozilla', '.local/share']],
  ['only the folder of the program', ['.local/share']],
  ['only the folder of the second browser', ['.mozilla']],
])('a home that may not be written to, %s: one sentence, exit code 1, and nothing half-written', (_, folders) => {
  own();
  setMode(0o555, ...folders);
  const before = readdirSync(home, { recursive: true });
  const { status, stdout, stderr } = portside('install');
  expect(stderr).toMatch(
    /^Nothing was installed\. .* can't be changed: this account isn't allowed to write there\.\nportside check <url> works without the helper\.\n$/,
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(readdirSync(home, { recursive: true })).toEqual(before);
});

test('what was installed before stays as it was, and cannot be removed either', () => {
  own();
  expect(portside('install').status).toBe(0);
  const before = files();
  setMode(0o555, '.mozilla');
  setMode(0o555, '.mozilla/native-messaging-hosts');
  expect(portside('install').status).toBe(1);
  expect(files()).toEqual(before);
  expect(portside('status').status).toBe(0);
  const { status, stderr } = portside('uninstall');
  expect(stderr).toMatch(/can't be changed: this account isn't allowed to write there\.\n$/);
  expect(status).toBe(1);
  setMode(0o755, '.mozilla', '.mozilla/native-messaging-hosts');
  expect(portside('uninstall').status).toBe(0);
  expect(files()).toEqual([]);
});

test('a file where a folder should be', () => {
  own();
  rmSync(join(home, '.local'), { recursive: true });
  writeFileSync(join(home, '.local'), '');
  const { status, stderr } = portside('install');
  expect(stderr).toMatch(/^Nothing was installed\. .* can't be changed: there is a file where a folder should be\.\n/);
  expect(status).toBe(1);
  expect(files()).toEqual(['.local']);
});
