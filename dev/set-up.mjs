/**
 * Makes a fresh clone ready: installs the dependencies that package-lock.json names, when they are missing or have changed.
 * Further folders with a package-lock.json of their own are named on the command line.
 * Plain JavaScript for Node 20, since it runs before anything is installed; all later steps run on the Node that it installs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Portside needs Node 20 or newer to start; this is ${process.version}.`);
  process.exit(1);
}

setUp('.');
// What else is installed is there to be run, and asks for no build step.
for (const folder of process.argv.slice(2)) setUp(folder, ['--ignore-scripts']);

function setUp(folder, more = []) {
  const stamp = join(folder, 'node_modules', '.portside-set-up');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing dependencies${folder === '.' ? '' : ` of ${folder}`} …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock file that leaves out the optional packages of other platforms.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...more];
  const { status } = spawnSync(npm, words, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
