// Runs worlds in one browser, one after the other. Started by run.ts, in namespaces of its own where the machine allows them;
// writes one outcome a line.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWords } from '../../words/load-words.ts';
import type { Browser, BrowserSettings } from '../browsers/browser.ts';
import { builtExtension } from '../browsers/built-extension.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { chooseWorlds } from './choose-worlds.ts';
import { openWorld } from './open-world.ts';
import type { Order } from './order.ts';
import type { Outcome } from './outcome.ts';
import { Authority } from './place/authority.ts';
import { ownHosts } from './place/own-hosts.ts';
import { Place } from './place/place.ts';
import { readOwnPage } from './read-own-page.ts';
import { reasonToSkip } from './reason-to-skip.ts';
import { visit } from './visit.ts';
import type { World } from './world.ts';

// What Portside says first is done as it says it in English.
await loadWords('en');
let launches = 0;
const order: Order = JSON.parse(process.argv[2] ?? '{}');
const folder = await mkdtemp(join(tmpdir(), 'portside-zoo-'));
try {
  if (order.isPrivateNetwork) await ownHosts(folder);
  const trusted = await Authority.create(folder, 'Zoo');
  const chosen = chooseWorlds(order);
  await runAll(chosen, trusted);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function runAll(chosen: readonly World[], trusted: Authority): Promise<void> {
  const ordinary = chosen.filter(({ settings }) => !settings);
  if (ordinary.length > 0)
    await withBrowser(trusted, {}, async (browser) => {
      for (const world of ordinary) await run(world, browser, trusted);
    });
  for (const world of chosen) if (world.settings) await runInOwnBrowser(world, trusted);
}

async function withBrowser(
  trusted: Authority,
  settings: BrowserSettings,
  use: (browser: Browser) => Promise<void>,
): Promise<void> {
  const hasHelper = order.mode === 'helper';
  launches += 1;
  const browser = await launchBrowser({
    browser: order.browser,
    extensionDir: builtExtension(order.browser),
    helper: hasHelper,
    granted: hasHelper,
    silent: order.mode === 'own-page',
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
async function runInOwnBrowser(world: World, trusted: Authority): Promise<void> {
  const skipped = await reasonToSkip(world, order);
  if (skipped) return tell(world, Date.now(), { skipped });
  const opened = Promise.withResolvers<Browser>();
  const place = await Place.create({
    trusted,
    visit: async (url) => visit(await opened.promise, order.mode, url),
  });
  const settings = (await world.settings?.(place)) ?? {};
  await withBrowser(trusted, settings, async (browser) => {
    opened.resolve(browser);
    await runAt(place, world, browser);
  });
}

async function run(world: World, browser: Browser, trusted: Authority): Promise<void> {
  const skipped = await reasonToSkip(world, order);
  if (skipped) return tell(world, Date.now(), { skipped });
  const place = await Place.create({ trusted, visit: (url) => visit(browser, order.mode, url) });
  await runAt(place, world, browser);
}

async function runAt(place: Place, world: World, browser: Browser): Promise<void> {
  const startedMs = Date.now();
  const look =
    order.mode === 'own-page'
      ? readOwnPage(browser, world, place).then((ownPage) => ({ ownPage }))
      : openWorld(browser, world, place, order.triesSteps).then((found) => ({ found }));
  const result = await look.catch((error: Error) => ({ problem: error.message }));
  await place.clear();
  tell(world, startedMs, result);
}

function tell(
  world: World,
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
    mode: order.mode,
  };
  const outcome: Outcome = { ...about, elapsedMs: Date.now() - startedMs, ...result };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
