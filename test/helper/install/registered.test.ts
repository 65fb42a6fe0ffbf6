import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { install } from '../../../helper/install/install.ts';
import { status } from '../../../helper/install/status.ts';
import { uninstall } from '../../../helper/install/uninstall.ts';
import { chromiumExtensionId, firefoxExtensionId } from '../../../protocol/extension-ids.ts';
import { ownHome } from './own-home.ts';

const built = mkdtempSync(join(tmpdir(), 'portside-built-'));
const bundlePath = join(built, 'portside.cjs');
const bundle = { path: bundlePath, isExecutable: false };
let home: string;

beforeAll(() =>
  build({ entryPoints: ['cli/main.ts'], outfile: bundlePath, bundle: true, platform: 'node', format: 'cjs' }),
);
afterAll(() => rmSync(built, { recursive: true }));

beforeEach(() => {
  home = ownHome();
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

function use(...folders: string[]): void {
  for (const folder of folders) mkdirSync(join(home, folder), { recursive: true });
}

function files(): string[] {
  const all = readdirSync(home, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
    .sort();
}

const chromiumManifest = '.config/chromium/NativeMessagingHosts/portside.helper.json';
const firefoxManifest = '.mozilla/native-messaging-hosts/portside.helper.json';
const program = ['.local/share/portside/portside-helper', '.local/share/portside/portside.cjs'];

test('registers with each browser in use, starts there, and leaves nothing', async () => {
  use('.config/chromium', '.config/mozilla/firefox');
  expect(install({}, bundle).ok).toBe(true);
  expect(files()).toEqual([chromiumManifest, ...program, firefoxManifest].sort());
  expect(JSON.parse(readFileSync(join(home, chromiumManifest), 'utf8'))).toMatchObject({
    path: join(home, '.local/share/portside/portside-helper'),
    allowed_origins: [`chrome-extension://${chromiumExtensionId}/`],
  });
  expect(JSON.parse(readFileSync(join(home, firefoxManifest), 'utf8'))).toMatchObject({
    allowed_extensions: [firefoxExtensionId],
  });
  const { ok, lines, standings } = await status({});
  expect({ ok, standings: standings.map(({ state }) => state) }).toEqual({ ok: true, standings: ['works', 'works'] });
  expect(lines[0]).toMatch(/^Chromium: registered, and the helper starts \(\d+ ms\)\.$/);
  expect(uninstall({}).lines).toHaveLength(3);
  expect(files()).toEqual([]);
  expect(uninstall({}).lines).toEqual(['Nothing to remove.']);
});

test('installing twice is installing once', () => {
  use('.config/chromium');
  install({}, bundle);
  const first = files();
  expect(install({}, { path: join(home, '.local/share/portside/portside.cjs'), isExecutable: false }).ok).toBe(true);
  expect(files()).toEqual(first);
});

test('one browser by name, in use or not; the program stays until the last one goes', () => {
  install({ browser: 'firefox' }, bundle);
  install({ browser: 'chrome' }, bundle);
  uninstall({ browser: 'chrome' });
  expect(files()).toEqual([...program, firefoxManifest].sort());
  uninstall({ browser: 'firefox' });
  expect(files()).toEqual([]);
});

test('what the helper remembers of ports stays as long as a browser uses it', () => {
  vi.stubEnv('XDG_STATE_HOME', undefined);
  install({ browser: 'firefox' }, bundle);
  install({ browser: 'chrome' }, bundle);
  use('.local/state/portside/memory');
  const remembered = '.local/state/portside/memory/3000.json';
  writeFileSync(join(home, remembered), '{}');
  uninstall({ browser: 'chrome' });
  expect(files()).toContain(remembered);
  uninstall({ browser: 'firefox' });
  expect(files()).toEqual([]);
});

test('a folder by name gets everything, in the form its browser reads', async () => {
  const manifestDir = join(home, 'udd/NativeMessagingHosts');
  install({ manifestDir, browser: 'firefox' }, bundle);
  expect(readdirSync(manifestDir).sort()).toEqual(['portside', 'portside.helper.json']);
  expect(readFileSync(join(manifestDir, 'portside.helper.json'), 'utf8')).toContain(firefoxExtensionId);
  expect(await status({ manifestDir, browser: 'firefox' })).toMatchObject({ ok: true });
  uninstall({ manifestDir, browser: 'firefox' });
  expect(existsSync(manifestDir)).toBe(false);
});

test('another place for configuration and data', () => {
  vi.stubEnv('XDG_CONFIG_HOME', join(home, 'c'));
  vi.stubEnv('XDG_DATA_HOME', join(home, 'd'));
  use('c/chromium', '.config/vivaldi');
  install({}, bundle);
  expect(files()).toEqual([
    'c/chromium/NativeMessagingHosts/portside.helper.json',
    'd/portside/portside-helper',
    'd/portside/portside.cjs',
  ]);
});

test('no browser at all: a sentence, and nothing written', async () => {
  expect(install({}, bundle)).toMatchObject({ ok: false, lines: [expect.stringContaining('--browser')] });
  expect(files()).toEqual([]);
  expect(await status({})).toMatchObject({ ok: false, standings: [] });
});

test('browsers that are shut in are told the truth about', async () => {
  use('snap/chromium', '.var/app/org.mozilla.firefox');
  const truth = /Chromium \(Snap\): Snap keeps.*\nFirefox \(Flatpak\): Flatpak keeps/;
  expect((await status({})).lines.join('\n')).toMatch(truth);
  expect(install({}, bundle)).toMatchObject({
    ok: false,
    lines: [expect.stringContaining('--browser'), expect.anything(), expect.anything()],
  });
  use('.config/chromium');
  expect(install({}, bundle).lines.join('\n')).toMatch(truth);
});

test("the launcher finds its node whatever the browser's PATH and environment", async () => {
  use('.config/chromium');
  install({}, bundle);
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('NODE_OPTIONS', '--require /nowhere/garbage.js');
  expect(await status({})).toMatchObject({ ok: true });
});

test('the bundle is found behind the link that npm makes', () => {
  use('.config/chromium');
  const link = join(home, 'portside');
  symlinkSync(bundlePath, link);
  const argv = process.argv;
  process.argv = [process.execPath, link];
  try {
    expect(install({}).ok).toBe(true);
  } finally {
    process.argv = argv;
  }
});
