import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ifReadable } from '../files/if-readable.ts';
import { stateFolder } from '../memory/memory-folder.ts';
import { browsers } from './browsers.ts';
import { type Choice, programFolder, type Registration, registrations } from './registrations.ts';
import type { Report } from './report.ts';
import { systemManifest } from './system-manifest.ts';
import { whyNotWritten } from './why-not-written.ts';
import { readKey, removeKey } from './windows-registry.ts';

/** Removes what `install` wrote. The program itself and its memory of ports go with the last browser that uses it. */
export function uninstall(choice: Choice): Report {
  const removed: string[] = [];
  try {
    removeAll(choice, removed);
  } catch (error) {
    const why = whyNotWritten(error);
    if (!why) throw error;
    return { ok: false, lines: [...removed.map(inWords), why] };
  }
  const lines = removed.length > 0 ? removed.map(inWords) : ['Nothing to remove.'];
  return { ok: true, lines: browsers.some(({ name }) => systemManifest(name)) ? [...lines, staysForAll] : lines };
}

const staysForAll =
  'A package of the system registers the helper for everybody who uses this computer; your package manager removes that.';

const inWords = (place: string) => `Removed ${place}`;

/** @param removed gets each thing that was removed, so that a failure can say how far it got */
function removeAll(choice: Choice, removed: string[]): void {
  for (const { manifest, keys } of chosen(choice)) {
    for (const key of keys.filter((key) => readKey(key) !== undefined)) {
      removeKey(key);
      removed.push(key);
    }
    if (!existsSync(manifest)) continue;
    rmSync(manifest);
    removed.push(manifest);
    removeIfEmpty(dirname(manifest));
  }
  if (isStillUsed(choice)) return;
  const own = choice.manifestDir ? [] : [stateFolder()];
  for (const folder of new Set([programFolder(choice), ...own])) {
    if (!existsSync(folder)) continue;
    rmSync(folder, { recursive: true });
    removed.push(folder);
    if (choice.manifestDir) removeIfEmpty(dirname(folder));
  }
}

/** Without a choice: every browser, found or not, since it may have been removed in the meantime. */
function chosen(choice: Choice): Registration[] {
  return choice.browser || choice.manifestDir ? registrations(choice) : everyRegistration();
}

function everyRegistration(): Registration[] {
  return browsers.flatMap(({ name }) => registrations({ browser: name }));
}

function isStillUsed({ manifestDir }: Choice): boolean {
  const others = manifestDir ? registrations({ manifestDir }) : everyRegistration();
  return others.some(({ manifest }) => existsSync(manifest));
}

/** `install` may have created the folder. */
function removeIfEmpty(folder: string): void {
  if (ifReadable(() => readdirSync(folder))?.length === 0) rmdirSync(folder);
}
