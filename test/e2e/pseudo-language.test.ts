import { expect } from 'vitest';
import type { Tab } from '../browsers/browser.ts';
import { situations } from '../components/situations.ts';
import { misfits } from './for-everyone/misfits.ts';
import { moreSituations } from './for-everyone/more-situations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserSet, type Situation } from './in-each-browser.ts';
import { openPopup } from './in-extension.ts';
import { serve } from './serve.ts';
import { showSituation } from './show-situation.ts';
import { untilSettledTips } from './tips-page.ts';

/** A phone's page, the popup, a window, a wide screen. */
const widths = [320, 390, 1280, 2560];

const inPseudoLanguage = inEachBrowserSet({ pseudoLanguage: true });

inPseudoLanguage('nothing is clipped, and nothing left in English', async (situation) => {
  const { browser, tab } = situation;
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await expectFits(tab, 'tips');
  const failed = await openPopup(browser, tab);
  await expectFits(failed, 'popup of a failed page', [390]);
  await failed.close();
  const { origin } = await serve();
  await tab.goto(origin);
  await tab.waitFor(() => document.readyState === 'complete', 10_000);
  const loaded = await openPopup(browser, tab);
  await expectFits(loaded, 'popup of a page that loaded', [390]);
  await loaded.close();
  for (const page of ['options.html', 'running.html', `about.html?address=${encodeURIComponent(address)}`]) {
    const url = `${browser.extensionBase}${page}`;
    await tab.goto(url);
    await tab.waitFor((url) => location.href === url && document.querySelector('main h1') !== null, 10_000, url);
    await expectFits(tab, page);
  }
});

for (const [name, one] of Object.entries({ ...situations, ...moreSituations }))
  inPseudoLanguage(`nor on the tips page: ${name}`, async (situation: Situation) => {
    await showSituation(situation, one, 'tips');
    await expectFits(situation.tab, name, [320, 1280]);
  });

async function expectFits(page: Tab, name: string, of: readonly number[] = widths): Promise<void> {
  for (const width of of) {
    await page.setViewport(width, 900);
    expect(await page.evaluate(misfits), `${name}, ${width} px`).toEqual([]);
  }
  expect(await page.evaluate(stillEnglish), name).toEqual([]);
}

/** Runs in the page: words outside of the brackets that each text of the pseudo-language is in. */
function stillEnglish(): string[] {
  const notWords = 'code, [dir="ltr"], [dir="auto"], [lang]:not(html), bdi, .brand, .chip, datalist, script, style';
  const blocks = 'p, li, h1, h2, h3, button, a, summary, dt, dd, label, legend, option, td, th, div';
  const isText = ({ parentElement }: Node) => parentElement?.checkVisibility() && !parentElement.closest(notWords);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    // An address is one in every language.
    if (!/\p{L}{3,}/u.test(text) || /^\w+:\/\/\S+$/.test(text) || !isText(node)) continue;
    if (!node.parentElement?.closest(blocks)?.textContent.includes('⟦')) found.push(text);
  }
  return found;
}
