import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleHelper } from '../../../dev/bundle-helper.ts';
import { lastingNode } from '../../../helper/install/lasting-node.ts';
import { runProgram } from '../../browsers/run-program.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'portside-node-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(path: string, link?: string): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  if (link) symlinkSync(join(folder, link), whole);
  else writeFileSync(whole, '');
  return whole;
}

test('Homebrew replaces the folder of a version: its link stays', () => {
  const node = place('Cellar/node@22/22.1.0/bin/node');
  const link = place('opt/node@22', 'Cellar/node@22/22.1.0');
  expect(lastingNode(node)).toBe(join(link, 'bin/node'));
});

test('a link that leads to another version is none of its own', () => {
  const node = place('Cellar/node/22.1.0/bin/node');
  place('Cellar/node/24.0.0/bin/node');
  place('opt/node', 'Cellar/node/24.0.0');
  expect(lastingNode(node)).toBe(node);
});

test.each([
  ['nvm', '.nvm/versions/node/v22.1.0/bin/node', '.nvm/current/bin/node'],
  ['fnm', 'share/fnm/node-versions/v22.1.0/installation/bin/node', 'run/fnm_multishells/417_1763/bin/node'],
  ['volta, asdf and mise, as node itself knows', '.volta/tools/image/node/22.1.0/bin/node', ''],
])('%s: the version itself, and not what leads to it for a while', (_, path, way) => {
  const node = place(path);
  expect(lastingNode(way ? place(way, path) : node)).toBe(node);
});

test('behind a stand-in that looks at the folder it is started in, the launcher names the node that ran', async () => {
  const node = place('.asdf/installs/nodejs/22.1.0/bin/node');
  cpSync(process.execPath, node);
  const shim = place('.asdf/shims/node');
  writeFileSync(shim, `#!/bin/sh\n[ -e .tool-versions ] && exec '${node}' "$@"\nexit 126\n`);
  chmodSync(shim, 0o755);
  const project = dirname(place('project/.tool-versions'));
  const bundle = join(folder, 'bin/portside');
  await bundleHelper(`${bundle}.cjs`);
  symlinkSync(`${bundle}.cjs`, bundle);
  const env = { HOME: folder, PATH: `${dirname(shim)}:/usr/bin:/bin` };
  await runProgram(bundle, ['install', '--browser', 'firefox'], env, project);
  expect(readFileSync(join(folder, '.local/share/portside/portside-helper'), 'utf8')).toContain(`\nnode='${node}'\n`);
  const told = await runProgram(
    node,
    [`${bundle}.cjs`, 'status', '--browser', 'firefox'],
    { HOME: folder, PATH: '' },
    '/',
  );
  expect(told).toMatch(/^Firefox: registered, and the helper starts/);
});
