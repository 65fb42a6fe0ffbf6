/**
 * `npm run screens`: every page in every state, from real faults, a real helper and a real Chromium, at five widths in both colour
 * schemes. Each picture is put into `.output/screens/`, a sheet for each state into `docs/screens/`. Fails with a list of what is
 * clipped, covered, too small or too pale. With `--only PART|ANOTHER`, those states alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { privateNamespaces } from '../../test/browsers/private-namespaces.ts';
import { Authority } from '../../test/zoo/place/authority.ts';
import { ownHosts } from '../../test/zoo/place/own-hosts.ts';
import { indexOf } from './index-of.ts';
import { photograph } from './photograph.ts';
import { openStage } from './stage.ts';
import type { State } from './state.ts';
import { states } from './states.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, inside: { type: 'boolean' } } });
const namespaces = values.inside ? undefined : await privateNamespaces();
if (namespaces) {
  const [program, ...args] = namespaces;
  const script = [process.execPath, fileURLToPath(import.meta.url), '--inside', '--only', values.only];
  process.exitCode = spawnSync(program, [...args, ...script], { stdio: 'inherit' }).status ?? 1;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'portside-screens-'));
  try {
    if (values.inside) await ownHosts(folder);
    await makeAll(await Authority.create(folder, 'Screens'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeAll(trusted: Authority): Promise<void> {
  for (const path of ['.output/screens', 'docs/screens']) await mkdir(path, { recursive: true });
  const chosen = states.filter(({ name }) => values.only.split('|').some((part) => name.includes(part)));
  const faults: string[] = [];
  for (const [, together] of Map.groupBy(chosen, ({ browser }) => browser))
    faults.push(...(await make(together, trusted)));
  if (!values.only) await writeFile('docs/screens/README.md', indexOf(states));
  console.log(`${chosen.length} states, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** Those that are met in the same kind of browser, one after the other. */
async function make(together: readonly State[], trusted: Authority): Promise<string[]> {
  const [first] = together;
  if (!first) return [];
  const stage = await openStage(first.browser, trusted);
  const faults: string[] = [];
  try {
    for (const state of together) {
      const startedMs = performance.now();
      const found = await stage
        .perform(state, (tab) => photograph(state, tab, stage.browser))
        .catch((error: Error) => [`${state.name} could not be brought about: ${error.message}`]);
      faults.push(...found);
      for (const fault of found) console.error(fault);
      console.log(`${state.name}: ${found.length} faults, ${Math.round(performance.now() - startedMs)} ms`);
    }
  } finally {
    await stage.close();
  }
  return faults;
}
