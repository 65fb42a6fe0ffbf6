/**
 * `npm run try:packages`: installs the packages for Linux in a clean Debian, uses them, and removes them again; nothing may be left. Then both
 * browsers of this machine look for the helper that a package has installed: in a copy of the machine's files that goes away, so the machine
 * itself keeps nothing. It takes root and Debian's mirror, and a few minutes.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { installDebianPackages } from '../debian-packages.ts';
import { differences, snapshot } from '../packages/snapshot.ts';
import { runTool } from '../run-tool.ts';

/** The first release whose own node is new enough. */
const release = 'trixie';
const deb = resolve(`.output/portside_${manifest.version}_all.deb`);
const rpm = resolve(`.output/portside-${manifest.version}-1.noarch.rpm`);
const failures: string[] = [];

if (!installDebianPackages(['debootstrap', 'rpm'], 'Trying the packages')) process.exit(1);
const work = mkdtempSync(join(tmpdir(), 'portside-try-'));
const root = join(work, 'root');
try {
  makeDebian();
  tryPackage(
    '.deb',
    () => inside(['apt-get', '-qq', 'install', '--yes', `/${basename(deb)}`]),
    () => inside(['apt-get', '-qq', 'remove', '--yes', 'portside']),
  );
  // It names its node in the words of distributions that use rpm, which Debian doesn't know.
  const onRoot = ['--root', root, '--dbpath', '/var/lib/rpm'];
  tryPackage(
    '.rpm',
    () => runTool('rpm', [...onRoot, '--install', '--nodeps', '--ignorearch', rpm]),
    () => runTool('rpm', [...onRoot, '--erase', '--nodeps', 'portside']),
  );
  tryBrowsers();
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? 'The packages install, work, and leave nothing behind.' : 'Something is wrong.');
process.exitCode = failures.length === 0 ? 0 : 1;

function makeDebian(): void {
  console.log(`Making a clean Debian (${release}) …`);
  runTool('debootstrap', ['--variant=minbase', release, root, 'http://deb.debian.org/debian']);
  inside(['apt-get', '-qq', 'install', '--yes', '--no-install-recommends', 'nodejs']);
  copyFileSync(deb, join(root, basename(deb)));
  // apt makes up its caches and lists with the first package it takes from a file.
  inside(['apt-get', '-qq', 'install', '--yes', '--download-only', `/${basename(deb)}`]);
}

function tryPackage(kind: string, install: () => void, remove: () => void): void {
  const before = snapshot(root);
  install();
  const added = differences(before, snapshot(root));
  console.log(`${kind}: ${added.length} files and folders installed`);
  expect(`${kind}: the version`, inside(['portside', '--version']).trim() === manifest.version);
  const seen = asNobody('portside check http://127.0.0.1:9/ --lang en; echo "exit $?"');
  expect(`${kind}: check names the cause`, /exit 1\n$/.test(seen));
  for (const browser of ['chromium', 'chrome', 'edge', 'brave', 'vivaldi', 'opera', 'firefox', 'librewolf']) {
    const status = asNobody(`portside status --browser ${browser}`);
    expect(`${kind}: ${status.split('\n')[0]}`, /registered, and the helper starts/.test(status));
  }
  expect(
    `${kind}: uninstall says who removes it`,
    asNobody('portside uninstall').includes('your package manager removes'),
  );
  remove();
  const left = differences(before, snapshot(root));
  expect(`${kind}: nothing is left ${left.join(', ')}`, left.length === 0);
}

/** Whatever is written below / goes into memory, and is gone when the last of these programs ends. */
function tryBrowsers(): void {
  const script = `
set -e
mount -t tmpfs tmpfs "$1"
mkdir "$1/upper" "$1/work" "$1/machine"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/machine"
for one in proc sys dev; do mount --rbind "/$one" "$1/machine/$one"; done
chroot "$1/machine" dpkg --install --force-depends "$2"
exec chroot "$1/machine" sh -c 'cd "$1" && exec "$2" test/packages/helper-of-the-system.ts' sh "$PWD" "$3"`;
  const place = mkdtempSync(join(work, 'machine-'));
  const before = readdirSync('/usr/lib');
  const seen = runTool('unshare', ['--mount', 'sh', '-c', script, 'sh', place, deb, process.execPath]);
  console.log(seen.trim());
  expect('both browsers find the helper', /chromium: the helper is fine[\s\S]*firefox: the helper is fine/.test(seen));
  expect(
    'this machine is as it was',
    differences(new Map(before.map((name) => [name, ''])), new Map(readdirSync('/usr/lib').map((name) => [name, ''])))
      .length === 0,
  );
}

function inside(words: string[]): string {
  return runTool('chroot', [root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'HOME=/root', 'LC_ALL=C.UTF-8', ...words]);
}

function asNobody(script: string): string {
  return runTool('chroot', [
    '--userspec=nobody:nogroup',
    root,
    'env',
    'HOME=/nonexistent',
    'LC_ALL=C.UTF-8',
    'sh',
    '-c',
    `${script}; exit 0`,
  ]);
}

function expect(what: string, isSo: boolean): void {
  console.log(`${isSo ? '  fine' : '  WRONG'}: ${what}`);
  if (!isSo) failures.push(what);
}
