import manifest from '../../../package.json' with { type: 'json' };
import { packedNames } from '../packed-names.ts';
import type { Release } from '../release-files.ts';

const identifier = 'Portside.Portside';
const manifestVersion = '1.10.0';

/** Three files a version, by their names. @see https://learn.microsoft.com/windows/package-manager/package/manifest */
export function wingetManifests({ homepage, version, file }: Release): Record<string, string> {
  const { url, sha256 } = file(packedNames.windowsExecutable);
  const installer = {
    InstallerType: 'portable',
    Commands: ['portside'],
    Installers: [{ Architecture: 'x64', InstallerUrl: url, InstallerSha256: sha256.toUpperCase() }],
  };
  const locale = {
    PackageLocale: 'en-US',
    Publisher: 'The Portside authors',
    PackageName: 'Portside',
    PackageUrl: homepage,
    License: manifest.license,
    ShortDescription: manifest.description,
  };
  return {
    [`${identifier}.yaml`]: written('version', version, { DefaultLocale: 'en-US' }),
    [`${identifier}.installer.yaml`]: written('installer', version, installer),
    [`${identifier}.locale.en-US.yaml`]: written('defaultLocale', version, locale),
  };
}

/** YAML holds all of JSON, and these few values read the same in both. */
function written(type: string, version: string, fields: object): string {
  const all = {
    PackageIdentifier: identifier,
    PackageVersion: version,
    ...fields,
    ManifestType: type,
    ManifestVersion: manifestVersion,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${type}.${manifestVersion}.schema.json\n${lines.join('\n')}\n`;
}
