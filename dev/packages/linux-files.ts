import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { browsers } from '../../helper/install/browsers.ts';
import { hostManifest } from '../../helper/install/host-manifest.ts';
import { launcherScript } from '../../helper/install/launcher.ts';
import { systemHosts } from '../../helper/install/system-hosts.ts';
import manifest from '../../package.json' with { type: 'json' };
import { helperName } from '../../protocol/handshake.ts';
import { thirdPartyLicensesFile } from '../licences/third-party-licenses.ts';
import { bashCompletion } from './shell/bash-completion.ts';
import { fishCompletion } from './shell/fish-completion.ts';
import { manualPage } from './shell/manual-page.ts';
import { zshCompletion } from './shell/zsh-completion.ts';

/** A file of a package for Linux: what is in it, or the file it links to. */
export type PackageFile =
  | { path: string; content: string | Buffer; isProgram?: boolean }
  | { path: string; link: string };

/** The node of the system. That of a person's version manager comes and goes. */
const node = '/usr/bin/node';
const folder = '/usr/lib/portside';
const program = `${folder}/portside.cjs`;
const launcher = `${folder}/portside-helper`;

/** All that a package for Linux installs. `portside install` isn't needed then. */
export function linuxFiles(date: Date): PackageFile[] {
  const built = manifest.files.map((path) => ({ path, content: readFileSync(path, 'utf8') }));
  const isLicence = ({ path }: { path: string }) => basename(path) === thirdPartyLicensesFile;
  return [
    ...built
      .filter((file) => !isLicence(file))
      .map((file) => ({
        path: `${folder}/${basename(file.path)}`,
        content: file.content.replace(/^#!.*/, `#!${node}`),
        isProgram: true,
      })),
    { path: launcher, content: launcherScript(node, program), isProgram: true },
    { path: '/usr/bin/portside', link: program },
    ...hostFiles(),
    { path: '/usr/share/bash-completion/completions/portside', content: bashCompletion() },
    { path: '/usr/share/zsh/vendor-completions/_portside', content: zshCompletion() },
    { path: '/usr/share/fish/vendor_completions.d/portside.fish', content: fishCompletion() },
    { path: '/usr/share/man/man1/portside.1.gz', content: packed(manualPage(manifest.version, isoDay(date))) },
    { path: '/usr/share/doc/portside/CHANGELOG.md.gz', content: packed(readFileSync('CHANGELOG.md', 'utf8')) },
    ...built.filter(isLicence).map(({ content }) => ({ path: '/usr/share/doc/portside/copyright', content })),
  ];
}

/** Links, so that what lies in /etc is no settings of the person's that a package manager would leave behind. */
function hostFiles(): PackageFile[] {
  const kinds = ['chromium', 'firefox'] as const;
  const links = new Map(
    browsers.flatMap(({ name, kind }) =>
      (systemHosts[name] ?? []).map((place) => [`${place}/${helperName}.json`, `${folder}/${kind}-host.json`]),
    ),
  );
  return [
    ...kinds.map((kind) => ({ path: `${folder}/${kind}-host.json`, content: hostManifest(kind, launcher) })),
    ...[...links].map(([path, link]) => ({ path, link })),
  ];
}

/** Without a time of its own. */
const packed = (text: string) => gzipSync(text, { level: 9 });

const isoDay = (date: Date) => date.toISOString().slice(0, 10);
