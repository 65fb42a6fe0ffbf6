import manifest from '../../../package.json' with { type: 'json' };
import { packedNames } from '../packed-names.ts';
import type { Release } from '../release-files.ts';

/** @see https://github.com/ScoopInstaller/Scoop/wiki/App-Manifests */
export function scoopManifest({ homepage, version, file }: Release): string {
  const { url, sha256 } = file(packedNames.windowsExecutable);
  const scoop = {
    version,
    description: manifest.description,
    homepage,
    license: manifest.license,
    architecture: { '64bit': { url: `${url}#/portside.exe`, hash: sha256 } },
    bin: 'portside.exe',
    post_install: '& "$dir\\portside.exe" install',
    pre_uninstall: '& "$dir\\portside.exe" uninstall',
  };
  return `${JSON.stringify(scoop, null, 4)}\n`;
}
