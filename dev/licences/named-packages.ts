/** A package as the file of licences names it. */
export interface NamedPackage {
  name: string;
  version: string;
  license: string;
}

/** The packages that a file of third-party licences names, in its order. */
export function namedPackages(licences: string): NamedPackage[] {
  const headings = licences.matchAll(/^={80}\n(?<name>\S+) (?<version>\S+) \((?<license>.+)\)\n={80}\n\n(?=\S)/gm);
  return [...headings].map(({ groups: { name = '', version = '', license = '' } = {} }) => ({
    name,
    version,
    license,
  }));
}
