// Makes one world and asks `portside check` about its address. Started by run-check.ts, mostly in namespaces of its own; writes the outcome as JSON.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CheckedWorld, CheckOrder, Said } from './checked-world.ts';
import { chooseWorlds } from './choose-worlds.ts';
import { Authority } from './place/authority.ts';
import { CannotBeMade } from './place/cannot-be-made.ts';
import { ownHosts } from './place/own-hosts.ts';
import { Place } from './place/place.ts';
import { machineTrusts, wholeMachine } from './place/whole-machine.ts';
import { reasonToSkip } from './reason-to-skip.ts';
import type { World } from './world.ts';

/** A browser waits longer, and a person does too. */
const withinMs = 60_000;
const portside = fileURLToPath(new URL('../../.output/portside/portside.cjs', import.meta.url));
const order: CheckOrder = JSON.parse(process.argv[2] ?? '{}');
const { name, isPrivateNetwork } = order;
const world = chooseWorlds({ browser: 'chromium', mode: 'helper', world: name, isFast: false }).find(
  (one) => one.name === name,
);
if (!world) throw new Error(`there is no world "${name}"`);
const folder = await mkdtemp(join(tmpdir(), 'portside-zoo-'));
const { cause, alsoTrue = [] } = world;
const result = await outcomeOf(world).catch((error: Error) => ({ problem: error.message }));
await rm(folder, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ world: name, cause, alsoTrue, ...result } satisfies CheckedWorld));
// Whatever still runs ends with the namespace, where there is one.
process.exit(0);

type Result = Pick<CheckedWorld, 'url' | 'said' | 'skipped' | 'problem'>;

async function outcomeOf(world: World): Promise<Result> {
  const skipped = await reasonToSkip(world, order);
  if (skipped) return { skipped };
  const trusted = await Authority.create(folder, 'Zoo');
  if (isPrivateNetwork) await becomeMachine(trusted);
  const place = await Place.create({ trusted, visit: rememberedByBrowser });
  try {
    const { environment = {}, ...ofBrowser } = (await world.settings?.(place)) ?? {};
    if (Object.keys(ofBrowser).length > 0) return { skipped: 'it takes a browser that is set in some way' };
    const { url, page, afterFailure } = await world.make(place);
    if (page) return { skipped: 'only a page in a browser meets it' };
    await afterFailure?.();
    return { url, said: await check(url, place, environment) };
  } catch (error) {
    if (error instanceof CannotBeMade) return { skipped: error.message };
    throw error;
  } finally {
    await place.clear();
  }
}

/** These namespaces get what a machine has of its own. */
async function becomeMachine(trusted: Authority): Promise<void> {
  await ownHosts(folder);
  await wholeMachine(folder);
  await machineTrusts(folder, trusted.certificate);
}

async function rememberedByBrowser(): Promise<never> {
  throw new CannotBeMade('it takes a browser that was there before');
}

/** Asked where the server was started. What the machine's own list of authorities lacks, Node is told. */
async function check(
  url: string,
  { folder, trusted }: Place,
  environment: Readonly<Record<string, string>>,
): Promise<Said[]> {
  const trust = isPrivateNetwork ? {} : { NODE_EXTRA_CA_CERTS: trusted.certificate };
  const child = spawn(process.execPath, [portside, '--lang', 'en', 'check', '--json', url], {
    cwd: folder,
    env: { ...process.env, ...environment, ...trust },
  });
  const [output, complaints] = await Promise.race([
    Promise.all([text(child.stdout), text(child.stderr)]),
    delay(withinMs, undefined, { ref: false }).then(() => ['', `said nothing within ${withinMs / 1000} s`]),
  ]);
  child.kill();
  if (!output) throw new Error(`portside check: ${complaints}`);
  const { findings }: { findings: Said[] } = JSON.parse(output);
  return findings.map(({ cause, certainty, title }) => ({ cause, certainty, title }));
}
