import { parseTarget } from '../../evidence/address/target.ts';
import type { Browser } from '../browsers/browser.ts';
import type { Mode } from './outcome.ts';
import { isStoredWithin } from './stored.ts';

const noteTimeoutMs = 15_000;

/** Loads a page as the person did on another day, and waits until the extension has noted it, with its owner where the helper tells. */
export async function visit(browser: Browser, mode: Mode, url: string): Promise<void> {
  const tab = await browser.newTab();
  await tab.goto(url);
  if (mode === 'own-page') {
    await tab.waitFor(() => location.protocol !== 'about:' && document.readyState === 'complete', noteTimeoutMs);
    return tab.close();
  }
  if (!parseTarget(url)) {
    // Of names that are none of loopback's own the extension notes nothing.
    await tab.waitFor(() => document.title === 'It works here', noteTimeoutMs);
    return tab.close();
  }
  const noted = {
    area: 'local',
    key: `port:${new URL(url).port}`,
    field: mode === 'helper' ? 'program' : undefined,
  } as const;
  const isNoted = await isStoredWithin(browser, noted, noteTimeoutMs);
  await tab.close();
  if (!isNoted) throw new Error(`${url} was visited, and the extension did not note it`);
}
