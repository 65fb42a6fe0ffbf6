import { expect } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openPopup } from './in-extension.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage, untilSettledTips, untilTipsAfter } from './tips-page.ts';

/** What the extension's pages see; the functions that use it run there, not here. */
declare const chrome: {
  storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
  tabs: { query(all: object): Promise<{ id: number; title?: string }[]> };
  action: { getTitle(of: { tabId: number }): Promise<string> };
};

const secrets = ['t0ken-5ecret', 'k3y-5ecret', 's1g-5ecret', 'fr4gment-5ecret'];
const query = `?token=${secrets[0]}&key=${secrets[1]}&X-Amz-Signature=${secrets[2]}#${secrets[3]}`;

/** Whatever holds one of the secrets, by name. */
function holding(places: Record<string, string>): string[] {
  return Object.keys(places).filter((name) => secrets.some((secret) => places[name]?.includes(secret)));
}

/** What a person can copy or read on the page besides its address bar, and the links that go on with the address. */
function readPage(page: Tab): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const link of copy.querySelectorAll('a[href]')) link.removeAttribute('href');
    return { text: document.body.textContent, page: copy.innerHTML, title: document.title, address: location.href };
  });
}

async function stored(browser: Browser): Promise<Record<string, string>> {
  return browser.inExtension(async () => {
    const [local, session, tabs] = await Promise.all([
      chrome.storage.local.get(null),
      chrome.storage.session.get(null),
      chrome.tabs.query({}),
    ]);
    const titles = await Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id })));
    return {
      local: JSON.stringify(local),
      session: JSON.stringify(session),
      titles: JSON.stringify([titles, tabs.map(({ title }) => title)]),
    };
  });
}

inEachBrowser(
  'what the query says stands in the address bar, is gone on with, and is nowhere else',
  async ({ browser, tab }) => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/report${query}`;
    await tab.goto(address);
    await untilSettledTips(tab, address);
    expect(holding(await readPage(tab))).toEqual([]);
    const path = await tab.evaluate(() => document.querySelector<HTMLInputElement>('input.path')?.value);
    expect(path).toBe(`/report${query}`);

    const copied = await tab.evaluate(async () => {
      const texts: string[] = [];
      Object.defineProperty(navigator.clipboard, 'writeText', { value: async (text: string) => void texts.push(text) });
      const buttons = [...document.querySelectorAll('button')].filter(({ textContent }) =>
        /copy (report|for an ai)/i.test(textContent ?? ''),
      );
      for (const button of buttons) button.click();
      await Promise.resolve();
      return texts;
    });
    expect(copied.length).toBe(2);
    for (const text of copied) {
      expect(holding({ text })).toEqual([]);
      expect(text).toContain('token=***');
    }

    const popup = await openPopup(browser, tab);
    expect(holding(await readPage(popup))).toEqual([]);
    await popup.close();

    // Back at it after a reload, and once its server is there.
    await untilTipsAfter(tab, address, () => tab.reload());
    const asked: string[] = [];
    await serve((request, response) => {
      asked.push(request.url ?? '');
      workingPage(request, response);
    }, port);
    await untilPage(tab, address);
    expect(asked).toContain(`/report${query.replace(/#.*/, '')}`);
  },
);

inEachBrowser('nothing of the query outlives the tab', async ({ browser, tab }) => {
  const { origin } = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>Ready</title><script>fetch('http://127.0.0.1:1${query}').catch(() => {})</script>`);
  });
  const dead = await freePort();
  const other = await browser.newTab();
  await other.goto(`${origin}/works${query}`);
  await untilPage(other, `${origin}/works${query}`);
  await other.goto(`http://127.0.0.1:${dead}/fails${query}`);
  await untilSettledTips(other, `http://127.0.0.1:${dead}/fails${query}`);
  await other.close();
  await tab.goto('about:blank');
  await expect.poll(async () => holding(await stored(browser)), { timeout: 10_000 }).toEqual([]);
});
