import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { runTool } from '../run-tool.ts';
import { layOut } from './lay-out.ts';
import { linuxFiles, type PackageFile } from './linux-files.ts';

/** Folders that nobody else may have made: they go with the package. */
const ours =
  /^\/(etc\/(opt\/\w+|chromium)(\/|$)|usr\/lib\/portside$|usr\/lib(64)?\/(mozilla|librewolf)|usr\/share\/(doc\/portside$|zsh|fish))/;

/** Made by rpm's own tool, which Debian has as well. @see https://rpm.org/docs/latest/manual/spec.html */
export function rpmPackage(output: string, work: string, date: Date): void {
  const top = join(work, 'rpm');
  rmSync(top, { recursive: true, force: true });
  const files = linuxFiles(date).map(placedForRpm);
  layOut(join(top, 'tree'), files, date);
  const spec = join(top, 'portside.spec');
  writeFileSync(spec, specFor(files));
  const defined = [
    `_topdir ${top}`,
    '_buildhost localhost',
    'use_source_date_epoch_as_buildtime 1',
    '_binary_payload w9.xzdio',
  ];
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(date.getTime() / 1000) };
  runTool('rpmbuild', ['-bb', '--target', 'noarch', ...defined.flatMap((one) => ['--define', one]), spec], env);
  const [built = ''] = readdirSync(join(top, 'RPMS/noarch'));
  copyFileSync(join(top, 'RPMS/noarch', built), output);
}

function placedForRpm(file: PackageFile): PackageFile {
  return { ...file, path: file.path.replace('zsh/vendor-completions', 'zsh/site-functions') };
}

function specFor(files: PackageFile[]): string {
  const folders = new Set(files.flatMap(({ path }) => above(path)).filter((folder) => ours.test(folder)));
  return `Name: portside
Version: ${manifest.version}
Release: 1
Summary: Explains why a page on this computer won't load
License: MIT
BuildArch: noarch
AutoReqProv: no
Requires: nodejs(engine) >= 20

%description
The portside command, and the helper that the Portside browser extension asks.

%install
cp -a %{_topdir}/tree/. %{buildroot}/

%files
%defattr(-,root,root)
${[...folders].map((folder) => `%dir ${folder}`).join('\n')}
${files.map(({ path }) => path).join('\n')}
`;
}

function above(path: string): string[] {
  const folder = dirname(path);
  return folder === '/' ? [] : [...above(folder), folder];
}
