import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readSmallFile } from '../../files/read-small-file.ts';

const maximumLevels = 4;

/** Where services of the system run: the folder's name says nothing of a project. */
const systemFolder =
  /^\/($|tmp$|(bin|boot|dev|etc|lib|nix|proc|run|sbin|snap|sys|usr|var\/(lib|run|cache|spool|log))(\/|$))/;

/** What makes a folder a project, and where its name stands; the folder's own name where the file has none. */
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

/** The name of the project a process works in: that of the nearest folder that looks like one, else of the folder itself. */
export function projectOf(folder: string, home: string): string | undefined {
  if (folder === home || systemFolder.test(folder)) return undefined;
  let level = folder;
  for (let climbed = 0; climbed <= maximumLevels && level !== home && dirname(level) !== level; climbed += 1) {
    const name = nameIn(level);
    if (name) return name;
    level = dirname(level);
  }
  return basename(folder);
}

function nameIn(folder: string): string | undefined {
  const found = manifests.find(([file]) => existsSync(join(folder, file)));
  if (!found) return undefined;
  const [file, name] = found;
  const match = name?.exec(readSmallFile(join(folder, file)) ?? '');
  return match?.[1] ?? basename(folder);
}
