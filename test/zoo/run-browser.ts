// Runs worlds in one browser, each mode with a fresh profile. Started by run.ts, in a private network where there is one;
// writes one outcome a line.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserSettings } from '../browsers/browser.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { runProgram } from '../browsers/run-program.ts';
import { chooseWorlds } from './choose-worlds.ts';
import { openWorld } from './open-world.ts';
import type { Order } from './order.ts';
import type { Mode, Outcome } from './outcome.ts';
import { missingOf, packages } from './packages.ts';
import { Authority } from './place/authority.ts';
import { areDevServersInstalled } from './place/dev-servers.ts';
import { areNpmProgramsInstalled } from './place/npm-programs.ts';
import { ownHosts } from './place/own-hosts.ts';
import { Place } from './place/place.ts';
import { readOwnPage } from './read-own-page.ts';
import { visit } from './visit.ts';
import type { World } from './world.ts';

const sideBySide = 4;
let launches = 0;
const buildOf = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
const order: Order = JSON.parse(process.argv[2] ?? '{}');
const folder = await mkdtemp(join(tmpdir(), 'portside-zoo-'));
try {
  if (order.isPrivateNetwork) {
    await runProgram('ip', ['link', 'set', 'lo', 'up']);
    await ownHosts(folder);
  }
  const trusted = await Authority.create(folder, 'Zoo');
  const chosen = chooseWorlds(order);
  for (const mode of order.modes) await runMode(mode, chosen, trusted);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function runMode(mode: Mode, chosen: readonly World[], trusted: Authority): Promise<void> {
  const ordinary = chosen.filter(({ settings }) => !settings);
  if (ordinary.length > 0)
    await withBrowser(mode, trusted, {}, (browser) => runAll(ordinary, { browser, mode, trusted }));
  for (const world of chosen) if (world.settings) await runInOwnBrowser(world, mode, trusted);
}

async function runAll(chosen: readonly World[], surroundings: Surroundings): Promise<void> {
  const waiting = chosen.filter(({ besideOthers }) => besideOthers);
  const lane = async () => {
    for (let world = waiting.shift(); world; world = waiting.shift()) await run(world, surroundings);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
  for (const world of chosen.filter(({ besideOthers }) => !besideOthers)) await run(world, surroundings);
}

async function withBrowser(
  mode: Mode,
  trusted: Authority,
  settings: BrowserSettings,
  use: (browser: Browser) => Promise<void>,
): Promise<void> {
  const hasHelper = mode === 'helper';
  launches += 1;
  const browser = await launchBrowser({
    browser: order.browser,
    extensionDir: fileURLToPath(new URL(`../../.output/${buildOf[order.browser]}`, import.meta.url)),
    helper: hasHelper,
    granted: hasHelper,
    silent: mode === 'own-page',
    headless: true,
    trusts: trusted.certificate,
    settings,
    traceInto: order.traceInto && join(order.traceInto, `${order.browser}-${launches}`),
  });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

/** The settings may name a port or a file of the world, so its place is there before its browser is. */
async function runInOwnBrowser(world: World, mode: Mode, trusted: Authority): Promise<void> {
  const skipped = await reasonToSkip(world);
  if (skipped) return tell(world, mode, Date.now(), { skipped });
  const opened = Promise.withResolvers<Browser>();
  const place = await Place.create({
    trusted,
    visit: async (url) => visit(await opened.promise, mode, url),
  });
  const settings = (await world.settings?.(place)) ?? {};
  await withBrowser(mode, trusted, settings, async (browser) => {
    opened.resolve(browser);
    await runAt(place, world, { browser, mode });
  });
}

interface Surroundings {
  browser: Browser;
  mode: Mode;
  trusted: Authority;
}

async function run(world: World, { browser, mode, trusted }: Surroundings): Promise<void> {
  const skipped = await reasonToSkip(world);
  if (skipped) return tell(world, mode, Date.now(), { skipped });
  const place = await Place.create({ trusted, visit: (url) => visit(browser, mode, url) });
  await runAt(place, world, { browser, mode });
}

async function runAt(place: Place, world: World, { browser, mode }: Omit<Surroundings, 'trusted'>): Promise<void> {
  const startedMs = Date.now();
  const look =
    mode === 'own-page'
      ? readOwnPage(browser, world, place).then((ownPage) => ({ ownPage }))
      : openWorld(browser, world, place).then((found) => ({ found }));
  const result = await look.catch((error: Error) => ({ problem: error.message }));
  await place.clear();
  tell(world, mode, startedMs, result);
}

function tell(
  world: World,
  mode: Mode,
  startedMs: number,
  result: Pick<Outcome, 'found' | 'ownPage' | 'skipped' | 'problem'>,
): void {
  const { name, cause, nearMissOf, alsoTrue = [], comesSecond } = world;
  const about = {
    world: name,
    cause,
    nearMissOf,
    alsoTrue,
    comesSecond: comesSecond?.[order.browser],
    browser: order.browser,
    mode,
  };
  const outcome: Outcome = { ...about, elapsedMs: Date.now() - startedMs, ...result };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

async function reasonToSkip(world: World): Promise<string | undefined> {
  const { needs = [], needsPrivateNetwork, needsRoot, needsDevServers, needsNpmPrograms } = world;
  if (needsPrivateNetwork && !order.isPrivateNetwork) return 'this machine allows no network namespace';
  if (needsRoot && !order.isRoot) return 'it takes root';
  if (needsDevServers && !areDevServersInstalled())
    return 'its development server is not installed; npm run zoo does that';
  if (needsNpmPrograms && !areNpmProgramsInstalled())
    return 'its program of npm is not installed; npm run zoo does that';
  const [missing] = await missingOf(needs);
  return missing && `${packages[missing].program} is missing (Debian package ${packages[missing].package})`;
}
