import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleProgram, bundleStandalone } from '../../dev/bundle-helper.ts';
import { thirdPartyLicensesFile } from '../../dev/licences/third-party-licenses.ts';
import { helperName } from '../../protocol/handshake.ts';
import { runProgram } from '../browsers/run-program.ts';
import { startAgent } from '../cli/mcp/start-agent.ts';

const program = '.output/portside/portside.cjs';
const commands = '.output/portside/portside-commands.cjs';
const forAgents = '.output/portside/portside-mcp.cjs';

/** As `npm publish` would send it, built of the sources at hand. */
async function pack(folder: string): Promise<{ tarball: string; files: string[] }> {
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const file of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'helper', 'cli']) {
    cpSync(file, join(source, file), { recursive: true });
  }
  await bundleProgram(dirname(join(source, program)));
  const printed = await runProgram('npm', ['pack', source, '--json', '--pack-destination', folder]);
  const [{ filename, files }] = JSON.parse(printed);
  return { tarball: join(folder, filename), files: files.map(({ path }: { path: string }) => path).sort() };
}

test('the package is three files without dependencies, and its "install" is the whole set-up', async () => {
  const folder = mkdtempSync(join(tmpdir(), "Jörg's «new» folder "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { tarball, files } = await pack(folder);
  expect(files).toEqual(
    [
      program,
      commands,
      forAgents,
      `.output/portside/${thirdPartyLicensesFile}`,
      'LICENSE',
      'README.md',
      'package.json',
    ].sort(),
  );

  const place = join(folder, 'npx cache');
  mkdirSync(place);
  await runProgram('npm', ['install', '--offline', '--no-audit', '--prefix', place, tarball]);
  const modules = join(place, 'node_modules');
  expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['portside']);

  const home = join(folder, 'home');
  mkdirSync(join(home, '.config/chromium'), { recursive: true });
  const { XDG_CONFIG_HOME: _, XDG_DATA_HOME: __, XDG_STATE_HOME: ___, ...rest } = process.env;
  const env = { ...rest, HOME: home };
  const run = (file: string, ...words: string[]) => runProgram(file, words, env);
  expect(await run(join(modules, '.bin/portside'), 'install')).toContain('Chromium: registered in ');

  // What npx unpacked goes away; what was installed stays.
  rmSync(place, { recursive: true });
  const manifest = readFileSync(join(home, '.config/chromium/NativeMessagingHosts', `${helperName}.json`), 'utf8');
  const launcher: string = JSON.parse(manifest).path;
  expect(launcher).toBe(join(home, '.local/share/portside/portside-helper'));
  const installed = join(home, '.local/share/portside/portside.cjs');
  expect(await run(process.execPath, installed, 'status')).toMatch(
    /^Chromium: registered, and the helper starts \(\d+ ms\)\.$/m,
  );
  const { ask } = await startAgent({ start: [process.execPath, installed, 'mcp'], env: { HOME: home } });
  expect((await ask('list_servers', {})).content).toMatchObject({ version: 1 });
  await run(process.execPath, installed, 'uninstall');
  expect(existsSync(join(home, '.local/share/portside'))).toBe(false);
  expect(existsSync(join(home, '.config/chromium/NativeMessagingHosts'))).toBe(false);
}, 60_000);

test('the program that stands alone is one file, for agents too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portside-alone-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'portside.cjs');
  await bundleStandalone(file);
  expect(readdirSync(folder).sort()).toEqual(['portside.cjs', thirdPartyLicensesFile]);
  const { ask } = await startAgent({ start: [process.execPath, file, 'mcp'] });
  expect((await ask('list_servers', {})).content).toMatchObject({ version: 1 });
}, 60_000);
