import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ifReadable } from '../files/if-readable.ts';
import { memoryFolder } from './memory-folder.ts';

/** More ports than anybody works with; those unseen for longest are forgotten. */
const maxPorts = 200;
const maxSetAside = 3;
/** Writing takes milliseconds: what is older was left by a helper that was killed in the middle. */
const unfinishedForMs = 60_000;
/** What failed yesterday says nothing of today. */
export const failuresKeptForMs = 24 * 60 * 60_000;
const maxFailures = 50;

/** Files in the memory's folder, by what they are. */
export const fileKinds = {
  port: /^(\d{1,5})\.json$/,
  failure: /^(\d{1,5})\.failed\.json$/,
  setAside: /^\d{1,5}\.json\.damaged-[\d-]+$/,
  unfinished: /^\d{1,5}(?:\.failed)?\.json\.new-\d+$/,
};

/** Keeps the memory within its bounds. */
export function tidyMemory(): void {
  remove(oldestFirst('port').slice(0, -maxPorts));
  const failures = oldestFirst('failure');
  remove(failures.slice(0, -maxFailures));
  remove(failures.filter(({ modifiedAt }) => Date.now() - modifiedAt > failuresKeptForMs));
  remove(oldestFirst('setAside').slice(0, -maxSetAside));
  remove(oldestFirst('unfinished').filter(({ modifiedAt }) => Date.now() - modifiedAt > unfinishedForMs));
}

/** The names of all files of a kind. */
export function namesOf(kind: keyof typeof fileKinds): string[] {
  return (ifReadable(() => readdirSync(memoryFolder())) ?? []).filter((name) => fileKinds[kind].test(name));
}

function oldestFirst(kind: keyof typeof fileKinds): { path: string; modifiedAt: number }[] {
  return namesOf(kind)
    .map((name) => join(memoryFolder(), name))
    .map((path) => ({ path, modifiedAt: ifReadable(() => statSync(path).mtimeMs) ?? 0 }))
    .sort((one, other) => one.modifiedAt - other.modifiedAt);
}

function remove(files: { path: string }[]): void {
  for (const { path } of files) rmSync(path, { force: true });
}
