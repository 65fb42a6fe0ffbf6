import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { helperName } from '../../protocol/handshake.ts';
import type { OwnPlaces } from '../helper/system-calls/judge-calls.ts';
import { straceWords } from '../helper/system-calls/read-calls.ts';

/** Where the audit finds what it has to know of one browser's helper, beside the logs. */
export const ownPlacesFile = 'own-places.json';

/** Puts strace before an installed helper: whatever the browser starts from now on is watched, and the logs stand in `folder`. */
export async function traceHelper(nativeHostsDir: string, home: string, folder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(nativeHostsDir, `${helperName}.json`), 'utf8'));
  const launcher = String(manifest.path);
  const watched = `${launcher}-watched`;
  await mkdir(folder, { recursive: true });
  await rename(launcher, watched);
  const words = straceWords(`${folder}/helper-$$`).map((word) => `"${word}"`);
  await writeFile(launcher, `#!/bin/sh\nexec strace ${words.join(' ')} "${watched}" "$@"\n`, { mode: 0o755 });
  const own: OwnPlaces = {
    program: [dirname(launcher), process.execPath],
    memory: join(home, '.local/state/portside/memory'),
  };
  await writeFile(join(folder, ownPlacesFile), JSON.stringify(own));
}
