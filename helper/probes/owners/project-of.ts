import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mayHoldProject } from '../../checkout/may-hold-project.ts';
import { readSmallFile } from '../../files/read-small-file.ts';

const maxLevels = 4;

/** Files that make a folder a project, and where its name is in them; without a name, the folder's own counts. */
const manifests: [file: string, name?: RegExp][] = [
  ['package.json', /"name"\s*:\s*"([^"]+)"/],
  ['pyproject.toml', /^\[(?:project|tool\.poetry)\][^[]*?^name\s*=\s*["']([^"']+)["']/m],
  ['Cargo.toml', /^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m],
  ['go.mod', /^module\s+(?:\S+\/)?([^\s/]+)/m],
  ['deno.json', /"name"\s*:\s*"([^"]+)"/],
  ['composer.json', /"name"\s*:\s*"(?:[^"/]+\/)?([^"]+)"/],
  ['mix.exs', /app:\s*:(\w+)/],
  ['pom.xml', /(?:<\/parent>|<project\b(?![\s\S]*<\/parent>))[\s\S]*?<artifactId>([^<]+)/],
  ['build.gradle'],
  ['build.gradle.kts'],
  ['manage.py'],
  ['Gemfile'],
  ['requirements.txt'],
  ['artisan'],
];

/** The nearest folder at or above this one that looks like a project, and its name. */
export interface Project {
  folder: string;
  name?: string;
}

/** The name of a process's project: that of the nearest folder that looks like one, else of its folder. */
export function projectOf(folder: string, home: string, top?: string): string | undefined {
  if (!mayHoldProject(folder, home)) return undefined;
  const found = findProject(folder, home, top);
  return found ? (found.name ?? basename(found.folder)) : basename(folder);
}

/** @param top where to stop: the top folder of the checkout, since a project above it is a different one */
export function findProject(folder: string, home: string, top?: string): Project | undefined {
  let level = folder;
  for (let climbed = 0; climbed <= maxLevels && mayHoldProject(level, home); climbed += 1) {
    const found = projectIn(level);
    if (found || level === top) return found;
    level = dirname(level);
  }
  return undefined;
}

function projectIn(folder: string): Project | undefined {
  const found = manifests.find(([file]) => existsSync(join(folder, file)));
  if (!found) return undefined;
  const [file, pattern] = found;
  const name = pattern?.exec(readSmallFile(join(folder, file)) ?? '')?.[1];
  return { folder, ...(name && { name }) };
}
