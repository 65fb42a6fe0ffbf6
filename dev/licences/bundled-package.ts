import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { packageFolder } from './package-folder.ts';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
});

/** A package whose code is in a bundle. */
export interface BundledPackage {
  folder: string;
  name: string;
  version: string;
  /** As SPDX writes it. */
  license: string;
  author: string | undefined;
}

/** The packages that these modules come from, in the order of their names. */
export function bundledPackages(modules: Iterable<string>): BundledPackage[] {
  const folders = new Set([...modules].flatMap((module) => packageFolder(module) ?? []));
  const byName = new Map([...folders].map(readPackage).map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName.keys()].sort().flatMap((key) => byName.get(key) ?? []);
}

function readPackage(folder: string): BundledPackage {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const { name, version, license, author } = manifest;
  return { folder, name, version, license, author: typeof author === 'object' ? author.name : author };
}
