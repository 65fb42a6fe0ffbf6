import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { runProgram } from '../../browsers/run-program.ts';

const packed = ['firefox', 'sources'].map((name) => `.output/portside-${manifest.version}-${name}.zip`);

const zipIn = (folder: string) =>
  runProgram('sh', ['-c', 'cd "$1" && exec node dev/packages/zip.ts firefox', 'sh', folder]);

const digestsIn = (folder: string) =>
  packed.map((path) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  );

test('the sources for Firefox’s reviewers build the same package, to the byte, in another folder and later', async () => {
  await zipIn('.');
  const folder = mkdtempSync(join(tmpdir(), "the reviewer's "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await runProgram('unzip', ['-q', resolve(`.output/portside-${manifest.version}-sources.zip`), '-d', folder]);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  await zipIn(folder);
  expect(digestsIn(folder)).toEqual(digestsIn('.'));
}, 60_000);
