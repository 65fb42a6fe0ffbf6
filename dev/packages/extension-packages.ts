import { join } from 'node:path';
import { zip } from 'wxt';

export const packagedFor = ['chrome', 'edge', 'firefox'] as const;

/** What the stores of extensions take. For Firefox, its reviewers build the package again from an archive of its sources. */
export type PackagedBrowser = (typeof packagedFor)[number];

/**
 * Builds the extension and packs it, beside the build that tests and people load. WXT sorts the files and writes no times, so the same
 * sources and the same node make the same bytes.
 * @returns the packages written to the folder
 */
export function extensionPackages(browser: PackagedBrowser, folder: string): Promise<string[]> {
  return zip({
    browser,
    outDir: folder,
    outDirTemplate: join('packed', '{{browser}}'),
    zip: { includeSources },
    hooks: {
      // It fixes the id of an unpacked extension. Chrome's and Edge's stores refuse a package that brings one along.
      'build:manifestGenerated': (_wxt, manifest) => void Reflect.deleteProperty(manifest, 'key'),
    },
  });
}

/** Whatever the extension and the helper are built from, and nothing else that lies around. */
const includeSources = [
  '{cli,components,dev,diagnosis,entrypoints,evidence,helper,probes,protocol,public,state,words}/**',
  '{package,package-lock,tsconfig}.json',
  '{CHANGELOG,INTERNALS,README}.md',
  'wxt.config.ts',
  'docs/releasing.md',
  'LICENSE',
];
