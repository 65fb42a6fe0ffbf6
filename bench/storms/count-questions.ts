import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { helperName } from '../../protocol/handshake.ts';
import type { Browser } from '../../test/browsers/browser.ts';

/** Has the helper of this browser started by a launcher that writes down what it is asked. @returns how many looks it was asked for so far */
export async function countLooks({ nativeHostsDir }: Browser): Promise<() => Promise<number>> {
  const asked = join(nativeHostsDir, 'asked.bin');
  const launcher = join(nativeHostsDir, 'counting.sh');
  const manifestFile = join(nativeHostsDir, `${helperName}.json`);
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  await writeFile(launcher, `#!/bin/sh\ntee -a '${asked}' | '${manifest.path}' "$@"\n`, { mode: 0o755 });
  await writeFile(manifestFile, JSON.stringify({ ...manifest, path: launcher }));
  await writeFile(asked, '');
  return async () => (await readFile(asked, 'latin1')).match(/"type":"look"/g)?.length ?? 0;
}
