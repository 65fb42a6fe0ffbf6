/** `npm run package:linux`: the packages for Debian and its kin and for those that use rpm, in .output. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { debianPackage } from './debian-package.ts';
import { rpmPackage } from './rpm-package.ts';
import { sourceDate } from './source-date.ts';

const folder = process.argv[2] ?? '.output';
const date = sourceDate();
const work = mkdtempSync(join(tmpdir(), 'portside-packages-'));
try {
  const deb = resolve(folder, `portside_${manifest.version}_all.deb`);
  const rpm = resolve(folder, `portside-${manifest.version}-1.noarch.rpm`);
  debianPackage(deb, work, date);
  rpmPackage(rpm, work, date);
  for (const path of [deb, rpm]) console.log(`${path} (${Math.ceil(statSync(path).size / 1000)} kB)`);
} finally {
  rmSync(work, { recursive: true });
}
