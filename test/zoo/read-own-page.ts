import type { Browser } from '../browsers/browser.ts';
import type { Place } from './place/place.ts';
import type { World } from './world.ts';

/** Browsers give up at once, or only after minutes: what shows nothing by now shows nothing while a person waits. */
const patienceMs = 6000;
const maxWords = 200;

/** What a person is told of a world by the browser alone: the words of its error page, or of whatever stands in the tab. */
export async function readOwnPage(browser: Browser, world: World, place: Place): Promise<string> {
  const { url, page, afterFailure } = await world.make(place);
  const tab = await browser.newTab();
  try {
    await tab.goto(page ?? url);
    const words = await tab.waitFor(readableWords, patienceMs).catch(() => undefined);
    await afterFailure?.();
    return words ? shortened(words.replace(/:\d{4,5}\b/g, ':…')) : 'nothing: it keeps loading, or is empty';
  } finally {
    await tab.close();
  }
}

/** Runs in the page. Firefox builds its error page in a shadow tree, out of a template that is shown to nobody. */
function readableWords(): string {
  const isBuilt = document.querySelector('link[href*="aboutNetError"]');
  const card = document.querySelector('net-error-card')?.shadowRoot;
  // biome-ignore lint/performance/useDomNodeTextContent: textContent includes hidden text
  const words = (isBuilt ? card?.textContent : document.body?.innerText) ?? '';
  return words.replace(/\s+/g, ' ').trim();
}

function shortened(words: string): string {
  return words.length > maxWords ? `${words.slice(0, maxWords)}…` : words;
}
