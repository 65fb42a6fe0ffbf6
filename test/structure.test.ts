import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from './source-files.ts';

/** What a folder may import: `types of` a folder are gone when the program runs; a path names one file; the rest are packages. */
const mayImport: Record<string, string[]> = {
  evidence: ['zod/mini'],
  protocol: ['zod/mini', 'evidence'],
  // Pure, and without a schema at run time: of evidence it takes the files that only compute.
  diagnosis: [
    'types of evidence',
    'evidence/address',
    'evidence/browser/failure-of.ts',
    'evidence/programs',
    'evidence/reply',
  ],
  // What a person reads. Sentences about evidence are made of the engine's own readings of it; no cause is judged here.
  words: [
    'types of evidence',
    'evidence/address',
    'evidence/browser/failure-of.ts',
    'evidence/programs',
    'types of diagnosis',
    'diagnosis/circumstances.ts',
    'diagnosis/symptom-of.ts',
    'diagnosis/reading',
    'diagnosis/knowledge',
    'types of protocol',
  ],
  probes: [
    'types of evidence',
    'evidence/address',
    'evidence/browser/failure-of.ts',
    'evidence/reply',
    'protocol',
    'webextension-polyfill',
  ],
  // What the background and the pages share: what is stored, and what they tell each other.
  state: [
    'types of evidence',
    'evidence/address',
    'evidence/browser/failure-of.ts',
    'evidence/port',
    'evidence/reading',
    'types of diagnosis',
    'types of protocol',
    'probes/browser.ts',
    'words/languages.ts',
    'words/shells.ts',
    'words/given-words.ts',
    'webextension-polyfill',
    'zod/mini',
  ],
  helper: ['evidence', 'protocol', 'zod/mini', 'node:', 'package.json'],
  cli: [
    'helper',
    'diagnosis',
    'evidence',
    'words',
    'types of protocol',
    'commander',
    '@modelcontextprotocol/server',
    'zod/mini',
    'node:',
  ],
  components: [
    'words',
    'types of diagnosis',
    'types of evidence',
    'types of protocol',
    'evidence/address/mask-query.ts',
    'evidence/address/target.ts',
    'preact',
    '@preact/signals',
  ],
  entrypoints: [
    'components',
    'words',
    'state',
    'probes',
    'diagnosis',
    'types of protocol',
    'protocol/behind.ts',
    'protocol/extension-ids.ts',
    'types of evidence',
    'evidence/address',
    'evidence/index.ts',
    'evidence/browser',
    'evidence/programs',
    'evidence/reply',
    'preact',
    '@preact/signals',
    'webextension-polyfill',
    'wxt',
    'zod/mini',
  ],
};

/** Tools and tests may import anything. `public` is copied as it is; `devtools-panel` is an extension without a build. */
const otherFolders = ['bench', 'dev', 'devtools-panel', 'docs', 'skills', 'test'];

/** What a folder of this name comes to hold is anything and everything. */
const forbiddenNames = ['utils', 'util', 'helpers', 'shared', 'common', 'lib', 'misc', 'types', 'constants'];

/** Catalogues, and where WXT looks for what the browser starts. */
const mayBeIndex =
  /^(diagnosis\/causes|words\/[\w-]+\/causes|evidence|helper\/probes|test\/zoo\/worlds)\/index\.ts$|^entrypoints\/\w+\/index\.(ts|html)$/;

const maxFiles = 25;
/** One file a cause, a world or a behaviour: their names are their order. */
const mayBeFuller = /^test\/(e2e|zoo\/worlds|zoo\/place)$/;

const maxLines = 150;
/** A catalogue has two lines for each thing in it. */
const mayBeLonger = /^(evidence|test)\/|^diagnosis\/causes\/index\.ts$|^words\/[\w-]+\/causes\/index\.ts$/;

const files = sourceFiles();
const code = files.filter((file) => /\.tsx?$/.test(file));
const imports = code.filter((file) => folderOf(file) in mayImport).flatMap(importsOf);

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function isAllowed({ from, to, isPackage, isType }: Import): boolean {
  const allowed = mayImport[folderOf(from)] ?? [];
  if (isPackage) return allowed.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`));
  const folder = folderOf(to);
  if (folder === folderOf(from) || allowed.some((one) => to === one || to.startsWith(`${one}/`))) return true;
  return isType && allowed.includes(`types of ${folder}`);
}

/** All files that this one imports, and they import, and so on. */
function reachable(file: string, next: ReadonlyMap<string, Import[]>): Set<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let one = open.pop(); one; one = open.pop()) {
    const more = (next.get(one) ?? []).map(({ to }) => to).filter((to) => !reached.has(to));
    for (const to of more) reached.add(to);
    open.push(...more);
  }
  return reached;
}

describe('imports', () => {
  test('go only where the table says', () => {
    const wrong = imports.filter((one) => !isAllowed(one));
    expect(
      wrong.map(({ from, to, isType }) => `${from} may not import ${isType ? 'types of ' : ''}${to}: see mayImport.`),
    ).toEqual([]);
  });

  test('go only down: no folder is imported by one that it imports itself', () => {
    const order = Object.keys(mayImport);
    const upward = order.flatMap((folder, position) =>
      (mayImport[folder] ?? [])
        .map((allowed) => folderOf(`${allowed.replace('types of ', '')}/`))
        .filter((allowed) => order.indexOf(allowed) >= position)
        .map((allowed) => `The table lets ${folder} import ${allowed}, which stands below it.`),
    );
    expect(upward).toEqual([]);
  });

  test('of words into the background are those of the button in the toolbar alone', () => {
    const said = imports.filter(
      ({ from, to, isType }) =>
        from.startsWith('entrypoints/background/') &&
        /^(words|components)\//.test(to) &&
        !isType &&
        !/^words\/(badge|languages)\.ts$/.test(to),
    );
    expect(
      said.map(({ from, to }) => `${from} imports ${to}: what a person reads is looked up where it is shown.`),
    ).toEqual([]);
  });

  test('lead in no circle', () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const circles = [...next.keys()].filter((file) => reachable(file, next).has(file));
    expect(circles.map((file) => `${file} imports itself in the end.`)).toEqual([]);
  });

  test('between causes there are none', () => {
    const between = imports.filter(
      ({ from, to }) => /^diagnosis\/causes\/(?!index)/.test(from) && to.startsWith('diagnosis/causes/'),
    );
    expect(between.map(({ from, to }) => `${from} imports ${to}: a cause stands by itself.`)).toEqual([]);
  });
});

describe('files and folders', () => {
  test(`are no more than ${maxFiles} in a folder`, () => {
    const perFolder = Map.groupBy(code.map(dirname), (folder) => folder);
    const full = [...perFolder].filter(([folder, all]) => all.length > maxFiles && !mayBeFuller.test(folder));
    expect(full.map(([folder, all]) => `${folder}/ has ${all.length} files: split it by subject.`)).toEqual([]);
  });

  test('stand in a folder of the table', () => {
    const known = ['', ...Object.keys(mayImport), ...otherFolders];
    const strangers = [...new Set(files.map(folderOf))].filter((folder) => !known.includes(folder));
    expect(strangers.map((folder) => `${folder}/ is not in the table: say there what it may import.`)).toEqual([]);
  });

  test('are named after what they hold', () => {
    const wrong = files.filter((file) =>
      file.split('/').some((name) => forbiddenNames.includes(name.replace(/\..*/, ''))),
    );
    expect(wrong.map((file) => `${file}: a file is named after the function or the thing in it.`)).toEqual([]);
  });

  test('are written in kebab-case', () => {
    const wrong = code.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(basename(file)));
    expect(wrong.map((file) => `${file}: write the name in kebab-case.`)).toEqual([]);
  });

  test('are called index only where they are a catalogue', () => {
    const wrong = files.filter((file) => /^index\./.test(basename(file)) && !mayBeIndex.test(file));
    expect(wrong.map((file) => `${file}: import what is needed from where it is.`)).toEqual([]);
  });

  test(`are no longer than ${maxLines} lines`, () => {
    const long = files
      .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !mayBeLonger.test(file))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > maxLines);
    expect(long.map(({ file, lines }) => `${file} has ${lines} lines: give a part of it a file and a name.`)).toEqual(
      [],
    );
  });
});
