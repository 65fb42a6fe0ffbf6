/**
 * Makes a fresh clone ready: installs the dependencies that package-lock.json names, when they are missing or have changed.
 * Plain JavaScript for Node 20, since it runs before anything is installed; all later steps run on the Node that it installs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.portside-set-up';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Portside needs Node 20 or newer to start; this is ${process.version}.`);
  process.exit(1);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing dependencies …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock file that leaves out the optional packages of other platforms.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
