// npm run zoo: every world in every browser, with the helper, without it, and without Portside at all, and how well each was told.
// With --fast, one world of each cause. With --record, the evidence of each world is written down, to be judged again without a browser. With --steps, what Portside says first is done in each world, as a person would do it. With --strace, each system call of each helper is held against the list of what is allowed. A run of everything is written down in zoo-scoreboard.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/browser.ts';
import { privateNamespaces } from '../browsers/private-namespaces.ts';
import { auditAsText, auditCalls } from './audit-calls.ts';
import type { Order } from './order.ts';
import type { Mode, Outcome } from './outcome.ts';
import { recordEvidence } from './record-evidence.ts';
import { isGood, outcomeLine, scoreTable, stepTable } from './scoreboard.ts';
import { scoreboardPage } from './scoreboard-page.ts';

const usage =
  'usage: npm run zoo -- [--browser chromium|firefox] [--mode helper|alone|own-page] [--world PART-OF-NAME[|ANOTHER]] [--fast] [--record FOLDER] [--steps] [--strace] [--json]';
const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const modes: readonly Mode[] = ['helper', 'alone', 'own-page'];

const values = readOptions();
const chosenBrowsers = browsers.filter((browser) => !values.browser || values.browser === browser);
const chosenModes = modes.filter((mode) =>
  values.mode ? values.mode === mode : !(values.fast || values.record) || mode !== 'own-page',
);
if (chosenBrowsers.length === 0 || chosenModes.length === 0) refuse(usage);

const namespaces = await privateNamespaces();
const traceInto = values.strace ? await mkdtemp(join(tmpdir(), 'portside-calls-')) : undefined;
const order = {
  world: values.world,
  isFast: values.fast,
  triesSteps: values.steps,
  traceInto,
  isPrivateNetwork: namespaces !== undefined,
  isRoot: process.getuid?.() === 0,
};
const outcomes: Outcome[] = [];
const waiting = chosenModes.flatMap((mode) => chosenBrowsers.map((browser) => ({ ...order, mode, browser })));
await Promise.all(Array.from({ length: availableParallelism() + 1 }, takeRuns));
if (values.record) await recordEvidence(values.record, outcomes);
if (outcomes.length === 0) refuse(`no world has "${values.world}" in its name`);
console.log(values.json ? JSON.stringify(outcomes, null, 2) : `\n${scoreTable(outcomes)}`);
if (values.steps) console.log(`\n${stepTable(outcomes)}`);
const parts = [values.fast, values.world, values.mode, values.browser, values.record, values.steps];
const isEverything = !parts.some(Boolean);
if (isEverything) await writeFile('zoo-scoreboard.md', await scoreboardPage(outcomes));
const audit = traceInto ? auditCalls(traceInto) : undefined;
if (audit) console.log(auditAsText(audit));
if (traceInto) await rm(traceInto, { recursive: true });
process.exitCode = outcomes.every(isGood) && !audit?.forbidden.size ? 0 : 1;

function readOptions() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'string' },
        mode: { type: 'string' },
        world: { type: 'string', default: '' },
        fast: { type: 'boolean', default: false },
        record: { type: 'string' },
        steps: { type: 'boolean', default: false },
        strace: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return refuse(usage);
  }
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(64);
}

/** One more than the cores are under way at a time, because many worlds are mostly waiting. */
async function takeRuns(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(...(await runWorlds(next)));
}

/** Each browser and mode in a process of its own, because a process cannot change its namespaces. */
async function runWorlds(order: Order): Promise<Outcome[]> {
  const script = fileURLToPath(new URL('run-browser.ts', import.meta.url));
  const [command, ...args] = [...(namespaces ?? []), process.execPath, script, JSON.stringify(order)];
  const child = spawn(String(command), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const outcomes: Outcome[] = [];
  for await (const line of createInterface(child.stdout)) {
    const outcome: Outcome = JSON.parse(line);
    outcomes.push(outcome);
    if (!values.json) console.log(outcomeLine(outcome));
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`${order.browser}, ${order.mode} ended early, after ${outcomes.length} worlds`);
  return outcomes;
}
