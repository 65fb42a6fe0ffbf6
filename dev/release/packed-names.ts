import manifest from '../../package.json' with { type: 'json' };

const { version } = manifest;

/** What each package is called among the files of a release. */
export const packedNames = {
  npm: `portside-${version}.tgz`,
  deb: `portside_${version}_all.deb`,
  rpm: `portside-${version}-1.noarch.rpm`,
  linuxExecutable: `portside-${version}-linux-x64.gz`,
  windowsExecutable: `portside-${version}-windows-x64.exe`,
} as const;
