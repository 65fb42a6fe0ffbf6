import { expect } from 'vitest';
import type { TabState } from '../../state/tab/tab-state.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { recordQuestions } from './record-helper.ts';

interface ExtensionApi {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    get(id: number): Promise<{ url?: string }>;
    remove(ids: number[]): Promise<void>;
  };
  storage: { session: { get(keys: string[]): Promise<Record<string, TabState | undefined>> } };
}

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: ExtensionApi;

/** Runs in the extension. */
async function failAtOnce(
  urls: string[],
): Promise<{ states: (TabState | undefined)[]; shown: (string | undefined)[]; tookMs: number }> {
  const startedAt = performance.now();
  const ids = (await Promise.all(urls.map((url) => chrome.tabs.create({ url, active: false })))).map(({ id }) => id);
  const keys = ids.map((id) => `tab:${id}`);
  let states: (TabState | undefined)[] = [];
  let shown: (string | undefined)[] = [];
  const isOver = () =>
    states.length > 0 &&
    states.every((state) => state?.stage === 'settled') &&
    shown.every((url) => url?.includes('/tips.html?'));
  while (!isOver()) {
    if (performance.now() - startedAt > 25_000) throw new Error('some tabs have no diagnosis, or do not show it');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stored = await chrome.storage.session.get(keys);
    states = keys.map((key) => stored[key]);
    shown = (await Promise.all(ids.map((id) => chrome.tabs.get(id)))).map(({ url }) => url);
  }
  const tookMs = performance.now() - startedAt;
  await chrome.tabs.remove(ids);
  return { states, shown, tookMs };
}

inEachBrowserWithHelperAllowed('many tabs of few servers are few questions', async ({ browser }) => {
  const ports = [await freePort(), await freePort()];
  const urls = Array.from({ length: 16 }, (_, index) => `http://127.0.0.1:${ports[index % 2]}/${index}`);
  const asked = await recordQuestions(browser);
  const { states, shown, tookMs } = await browser.inExtension(failAtOnce, urls);
  const looks = (await asked()).filter((type) => type === 'look').length;
  expect(looks).toBeGreaterThanOrEqual(ports.length);
  expect(looks, 'at most one for each server and 2 s').toBeLessThanOrEqual(ports.length * Math.ceil(tookMs / 2000));
  expect(states.map((state) => state?.url)).toEqual(urls);
  expect(shown.map((url) => new URL(url ?? '').searchParams.get('address'))).toEqual(urls);
  for (const [index, state] of states.entries()) {
    const { url, facts } = state?.diagnosis.evidence ?? {};
    expect(url).toBe(urls[index]);
    expect(facts?.attempt).toMatchObject({ outcome: 'failed', failure: 'refused' });
    expect(facts?.connect).toContainEqual(expect.objectContaining({ address: '127.0.0.1', result: 'refused' }));
    expect(state?.diagnosis.findings[0]).toMatchObject({ cause: 'nothing-listening', certainty: 'certain' });
  }
});
