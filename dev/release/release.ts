/**
 * `npm run release`: makes all that a release consists of in .output/release, and publishes nothing: that's the workflow's. It stops at what keeps the
 * version from being published; `-- --dry-run` says so and goes on. `--without-executables` leaves out what takes a Node of 150 MB.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { thirdPartyLicensesFile } from '../licences/third-party-licenses.ts';
import { extensionPackages, packagedFor } from '../packages/extension-packages.ts';
import { sourceDate } from '../packages/source-date.ts';
import { runTool } from '../run-tool.ts';
import { changelogSection } from './changelog-section.ts';
import { homebrewFormula } from './channels/homebrew.ts';
import { powershellInstaller } from './channels/powershell-installer.ts';
import { scoopManifest } from './channels/scoop.ts';
import { shellInstaller } from './channels/shell-installer.ts';
import { wingetManifests } from './channels/winget.ts';
import { buildExecutables } from './executables.ts';
import { provenance } from './provenance.ts';
import { readiness, repository } from './readiness.ts';
import { checksums, type Release, sha256 } from './release-files.ts';
import { softwareBill } from './software-bill.ts';

const folder = '.output/release';
const { version } = manifest;
const isDryRun = process.argv.includes('--dry-run');
const hasExecutables = !process.argv.includes('--without-executables');

const problems = readiness();
for (const problem of problems) console.error(`Not ready: ${problem}`);
if (problems.length > 0 && !isDryRun) process.exit(1);

process.env.NODE_ENV = 'production';
const date = sourceDate();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await makePackages();
write('release-notes.md', notes());
write('provenance.json', provenance(date));
for (const [product, built] of [
  ['portside-extension', '.output/packed/firefox'],
  ['portside-helper', '.output/portside'],
] as const) {
  const licences = readFileSync(join(built, thirdPartyLicensesFile), 'utf8');
  // For the executables; the other packages have it in them.
  if (product === 'portside-helper') write(thirdPartyLicensesFile, licences);
  write(`${product}-${version}.cdx.json`, softwareBill(product, licences, date));
}
if (hasExecutables) makeChannels();
write('SHA256SUMS', checksums(folder));
runTool('sha256sum', ['--check', '--strict', 'SHA256SUMS'], process.env, folder);
console.log(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));
console.log(isDryRun ? `${folder} has it all; nothing was published.` : `${folder} is ready to be published.`);

async function makePackages(): Promise<void> {
  for (const browser of packagedFor) {
    for (const path of await extensionPackages(browser, '.output')) copyFileSync(path, join(folder, basename(path)));
  }
  runTool('npm', ['run', 'build:helper']);
  runTool('npm', ['pack', '--silent', '--pack-destination', folder]);
  runTool(process.execPath, ['dev/packages/linux.ts', folder]);
  if (hasExecutables) buildExecutables(folder);
}

/** What they lead to is in the folder already, so it can't be another file. */
function makeChannels(): void {
  const homepage = repository() ?? 'https://portside.invalid';
  const from = `${homepage}/releases/download/v${version}`;
  const file = (name: string) => ({ url: `${from}/${name}`, sha256: sha256(join(folder, name)) });
  const release: Release = { version, homepage, file };
  write('portside.rb', homebrewFormula(release));
  write('portside.json', scoopManifest(release));
  for (const [name, text] of Object.entries(wingetManifests(release))) write(name, text);
  write('install.sh', shellInstaller(release));
  write('install.ps1', powershellInstaller(release));
}

function notes(): string {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const section = changelogSection(changelog, version) ?? (isDryRun && changelogSection(changelog, 'Unreleased'));
  if (!section) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return `${section}\n`;
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
