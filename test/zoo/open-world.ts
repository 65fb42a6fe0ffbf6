import type { Browser, Tab } from '../browsers/browser.ts';
import { evidenceSeen } from './evidence-seen.ts';
import { hasFailedCall } from './failed-call.ts';
import type { Found } from './outcome.ts';
import type { Place } from './place/place.ts';
import { tryStep } from './steps/try-step.ts';
import { isStoredWithin } from './stored.ts';
import type { Scene, World } from './world.ts';

const settleTimeoutMs = 25_000;
/** As long as the slowest server of the zoo needs, and some. */
const arriveTimeoutMs = 15_000;
/** Longer than the extension waits before it takes a page for hanging. */
const silenceMs = 9000;
/** By then a call that is answered has been. */
const callMs = 3000;
/** As long as it takes to look once. */
const lookMs = 500;

/** Builds a world, opens its address as a person would, and reads what Portside says; then does what it says first, where that is wanted. */
export async function openWorld(browser: Browser, world: World, place: Place, triesStep: boolean): Promise<Found> {
  const scene = await world.make(place);
  const found = await openScene(browser, world, scene);
  if (!triesStep || scene.page || !found.evidence) return found;
  return { ...found, tried: await tryStep(browser, place, scene.url, found.evidence) };
}

async function openScene(browser: Browser, world: World, scene: Scene): Promise<Found> {
  const tab = await browser.newTab();
  try {
    await tab.goto(scene.page ?? scene.url);
    const found = await lookAt(browser, tab, world, scene);
    const evidence = await evidenceSeen(
      browser,
      tab.id,
      scene.page && new URL(scene.url.replace(/^ws/, 'http')).origin,
    );
    return { ...found, ...(evidence && { evidence }) };
  } finally {
    await tab.close();
  }
}

async function lookAt(browser: Browser, tab: Tab, world: World, scene: Scene): Promise<Found> {
  const { page, afterFailure } = scene;
  if (page) return { findings: await findingsOfCall(browser, tab, world, scene), hasArrived: false };
  if (afterFailure) {
    await isDiagnosed(browser, tab, 'first', settleTimeoutMs);
    await afterFailure();
  }
  if (world.cause !== 'works-now') return { findings: await findingsOf(browser, tab, world), hasArrived: false };
  // Whatever is said meanwhile counts too: a page that is on its way must not be called dead.
  const [findings, hasArrived] = await Promise.all([findingsOf(browser, tab, world), arrives(tab)]);
  return { findings, hasArrived };
}

function isDiagnosed(browser: Browser, tab: Tab, stage: 'first' | 'settled', timeoutMs: number): Promise<boolean> {
  const value = stage === 'settled' ? { field: 'stage', value: stage } : {};
  return isStoredWithin(browser, { area: 'session', key: `tab:${tab.id}`, ...value }, timeoutMs);
}

function arrives(tab: Tab): Promise<boolean> {
  return tab.waitFor(() => document.title === 'It works here', arriveTimeoutMs).catch(() => false);
}

/** From the tips page where the tab became one, else from the popup, which is where a quiet offer leads. */
async function findingsOf(browser: Browser, tab: Tab, { cause }: World): Promise<Found['findings']> {
  const mayBeSilent = cause === 'none' || cause === 'works-now';
  if (!(await isDiagnosed(browser, tab, 'settled', mayBeSilent ? silenceMs : settleTimeoutMs))) {
    if (mayBeSilent) return [];
    throw new Error('no diagnosis came');
  }
  const isTipsPage = (await tab.url()).startsWith(`${browser.extensionBase}tips.html`);
  if (isTipsPage) return read(tab).catch(() => []);
  const popup = await browser.newTab();
  await popup.goto(`${browser.extensionBase}popup.html?tab=${tab.id}`);
  const findings = await read(popup).catch(() => undefined);
  const said = findings ? '' : await popup.text();
  await popup.close();
  // A diagnosis may be withdrawn meanwhile; the popup then shows the latest of another tab, or none.
  if (!(await isDiagnosed(browser, tab, 'settled', lookMs))) return [];
  if (!findings) throw new Error(`the popup was not ready: ${said}`);
  return findings;
}

/** Of a call that the page in the tab makes, from the popup: a page that works stays as it is. */
async function findingsOfCall(
  browser: Browser,
  tab: Tab,
  { cause }: World,
  { url }: Scene,
): Promise<Found['findings']> {
  const { origin } = new URL(url);
  const isNoted = await hasFailedCall(browser, tab.id, origin, cause === 'none' ? callMs : settleTimeoutMs);
  if (!isNoted && cause !== 'none') throw new Error('the call was not seen to fail');
  const popup = await browser.newTab();
  await popup.goto(`${browser.extensionBase}popup.html?tab=${tab.id}`);
  try {
    return await read(popup, `[data-target="${origin}"] [data-cause]`, settleTimeoutMs);
  } finally {
    await popup.close();
  }
}

function read(tab: Tab, selector = '[data-cause]', timeoutMs = 5000): Promise<Found['findings']> {
  return tab.waitFor(
    (wanted) => {
      if (!document.querySelector('main[data-portside="ready"]')) return undefined;
      return [...document.querySelectorAll<HTMLElement>(wanted)].map(({ dataset }) => ({
        cause: dataset.cause ?? '',
        certainty: dataset.certainty ?? '',
      }));
    },
    timeoutMs,
    selector,
  );
}
