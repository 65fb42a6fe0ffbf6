import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { runTool } from '../run-tool.ts';
import { changelogSection } from './changelog-section.ts';

/** What keeps this version from being published, in sentences; empty when all is ready. */
export function readiness(): string[] {
  const { version } = manifest;
  const git = (...words: string[]) => runTool('git', words).trim();
  const checks: [isFine: boolean, sentence: string][] = [
    [/^\d+\.\d+\.\d+$/.test(version), `${version} is no version that every browser and package manager takes.`],
    [lockedVersion() === version, `package-lock.json says ${lockedVersion()}, package.json ${version}.`],
    [
      changelogSection(readFileSync('CHANGELOG.md', 'utf8'), version) !== undefined,
      `CHANGELOG.md has no section "## ${version} - <date>".`,
    ],
    [git('status', '--porcelain') === '', 'There are changes that are in no commit.'],
    [git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`), `The commit has no tag v${version}.`],
    [repository() !== undefined, 'package.json names no repository, so nobody knows where the packages will lie.'],
  ];
  return checks.flatMap(([isFine, sentence]) => (isFine ? [] : [sentence]));
}

/** `https://github.com/owner/name` */
export function repository(): string | undefined {
  const named: unknown = Reflect.get(manifest, 'repository');
  const url = typeof named === 'object' && named !== null ? Reflect.get(named, 'url') : named;
  return typeof url === 'string' ? url.replace(/^git\+/, '').replace(/\.git$/, '') : undefined;
}

function lockedVersion(): string {
  return JSON.parse(readFileSync('package-lock.json', 'utf8')).version;
}
