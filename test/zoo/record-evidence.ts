import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evidence } from '../../evidence/index.ts';
import type { BrowserName } from '../browsers/browser.ts';
import type { Mode, Outcome } from './outcome.ts';

/** What was gathered in one world, and what it was to be called. */
export interface RecordedWorld {
  world: string;
  cause: string;
  alsoTrue?: readonly string[];
  /** Absent: nothing was said, as of a page that works. */
  evidence?: Evidence;
}

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const modes: readonly Mode[] = ['helper', 'alone'];

const fileOf = (folder: string, browser: BrowserName, mode: Mode) => join(folder, `${browser}-${mode}.jsonl`);

/** What was recorded in one browser and mode, a world a line; nothing where no run was recorded. */
export function readRecorded(folder: string, browser: BrowserName, mode: Mode): RecordedWorld[] {
  const file = fileOf(folder, browser, mode);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line ? [JSON.parse(line)] : []));
}

/** Writes down the evidence of a run. Worlds that took no part in it keep their lines. */
export async function recordEvidence(folder: string, outcomes: readonly Outcome[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const browser of browsers) for (const mode of modes) await recordRun(folder, browser, mode, outcomes);
}

async function recordRun(folder: string, browser: BrowserName, mode: Mode, outcomes: readonly Outcome[]) {
  const worlds = new Map(readRecorded(folder, browser, mode).map((one) => [one.world, one]));
  for (const outcome of outcomes) {
    const { world, cause, alsoTrue, found } = outcome;
    if (outcome.browser !== browser || outcome.mode !== mode || !found) continue;
    const evidence = found.evidence && withoutMachine(found.evidence);
    worlds.set(world, { world, cause, ...(alsoTrue.length > 0 && { alsoTrue }), ...(evidence && { evidence }) });
  }
  if (worlds.size === 0) return;
  const sorted = [...worlds.values()].sort((one, other) => (one.world < other.world ? -1 : 1));
  await writeFile(fileOf(folder, browser, mode), sorted.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** Folders of this machine, and what started the zoo itself, say nothing of a fault. */
function withoutMachine(evidence: Evidence): Evidence {
  const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const places: [string, string][] = [
    [repository, '~/portside'],
    [repository.replace(`${homedir()}/`, '~/'), '~/portside'],
    [homedir(), '~'],
  ];
  const text = places.reduce((said, [from, to]) => said.replaceAll(from, to), JSON.stringify(evidence));
  return JSON.parse(text.replaceAll(/\/tmp\/portside-[\w-]+/g, '/tmp/portside'), (key, value) =>
    key === 'parents' ? withoutRunner(value) : value,
  );
}

function withoutRunner(parents: { command?: string }[]) {
  const runner = parents.findIndex(({ command }) => command?.includes('run-browser.ts'));
  return runner === -1 ? parents : parents.slice(0, runner);
}
