import { expect, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserSet } from './in-each-browser.ts';
import { openPopup, untilAllIsDealtWith, untilBadge } from './in-extension.ts';
import { pageThatCalls } from './page-that-calls.ts';
import { recordStarts } from './record-helper.ts';
import { serve } from './serve.ts';

interface Session {
  get(key: null): Promise<Record<string, unknown>>;
  onChanged: { addListener(listener: (changes: object) => void): void };
}

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  storage: { session: Session };
  action: { getTitle(of: { tabId: number }): Promise<string> };
};

const site = 'example.test';
const sitePort = await freePort();

/** A page at `site` comes from the internet, as far as the browser can tell, and Portside may hear of its calls. */
const fromElsewhere = inEachBrowserSet(
  {
    hearsOtherSites: true,
    chromiumArguments: [
      `--host-resolver-rules=MAP ${site} 127.0.0.1`,
      `--ip-address-space-overrides=127.0.0.1:${sitePort}=public`,
    ],
    firefoxPreferences: {
      'network.dns.localDomains': site,
      'network.lna.address_space.public.override': `127.0.0.1:${sitePort}`,
      'network.lna.block_insecure_contexts': true,
    },
  },
  { isHelperAllowed: true },
);

const opened = `http://${site}:${sitePort}/`;
/** Tries the first port by web socket, of which Firefox opens one at a time, the others by call or image, and says when that is over. */
const scanning = (ports: number[]) => `
  const ended = (tried) => new Promise((resolve) => { tried.onerror = tried.onload = tried.onopen = resolve; });
  const ways = [
    (port) => fetch('http://127.0.0.1:' + port, { mode: 'no-cors' }).catch(() => undefined),
    (port) => ended(Object.assign(new Image(), { src: 'http://127.0.0.1:' + port + '/favicon.ico' })),
    (port) => ended(new WebSocket('ws://127.0.0.1:' + port)),
  ];
  const ports = ${JSON.stringify(ports)};
  await Promise.all(ports.map((port, index) => ways[index === 0 ? 2 : index % 2](port)));
  document.title = 'tried';`;

/** The page has tried all ports; while it is hidden, Firefox lets it wait. */
function untilTried(tab: Tab): Promise<unknown> {
  return tab.waitFor(() => document.title === 'tried', 20_000);
}

function keysOf(browser: Browser): Promise<string[]> {
  return browser.inExtension(async () => Object.keys(await chrome.storage.session.get(null)));
}

/** Counts from now on how often a scan of this tab is written down. */
async function countWrites(browser: Browser, tab: Tab): Promise<() => Promise<number>> {
  await browser.inExtension((key) => {
    Object.assign(globalThis, { writes: 0 });
    chrome.storage.session.onChanged.addListener((changes) => {
      if (key in changes) Object.assign(globalThis, { writes: Reflect.get(globalThis, 'writes') + 1 });
    });
  }, `scan:${tab.id}`);
  return () => browser.inExtension(() => Reflect.get(globalThis, 'writes') as number);
}

fromElsewhere(
  'a page of another site that scans ports is named, and nothing else is done',
  async ({ browser, tab }) => {
    let asked = 0;
    const answer = () => {
      asked += 1;
    };
    const open = [await serve(answer), await serve(answer)];
    const closed = Array.from({ length: 298 }, (_, index) => 45_000 + index);
    const ports = [await freePort(), ...open.map(({ port }) => port), ...closed.slice(1)];
    await pageThatCalls(scanning(ports), 200, sitePort);
    const starts = await recordStarts(browser);
    const writes = await countWrites(browser, tab);
    await tab.goto(opened);
    await untilTried(tab);
    await untilBadge(browser, tab, 'scan');
    expect(await starts(), 'helpers that were started').toEqual([]);
    await untilAllIsDealtWith(browser);
    // The popup asks what runs here, as it does over any page; by then nobody has.
    expect(asked, 'requests that reached a server: the browser lets none of the page through').toBe(0);
    const popup = await openPopup(browser, tab);
    onTestFinished(() => popup.close());
    const title = `${site}:${sitePort} tried 300 ports on`;
    await popup.waitFor((said) => document.body.textContent.includes(said), 20_000, title);
    expect(await popup.text()).toContain('One that tries many is looking for what runs on this computer');
    expect(await popup.text()).not.toContain('remote-desktop');
    expect(await browser.inExtension((tabId) => chrome.action.getTitle({ tabId }), tab.id)).toContain('tried');
    expect(await writes()).toBeLessThan(20);
    const diagnosed = [`call-states:${tab.id}`, `tab:${tab.id}`];
    expect((await keysOf(browser)).filter((key) => diagnosed.includes(key))).toEqual([]);
    if (browser.name === 'chromium') await expectNoViolations(popup);
    await tab.goto((await serve()).origin);
    await untilBadge(browser, tab, '');
  },
);

fromElsewhere('three ports of remote desktops are enough', async ({ browser, tab }) => {
  await pageThatCalls(scanning([5900, 3389, 5939]), 200, sitePort);
  await tab.goto(opened);
  await untilTried(tab);
  await untilBadge(browser, tab, 'scan');
  const popup = await openPopup(browser, tab);
  onTestFinished(() => popup.close());
  expect(await popup.text()).toContain(`${site}:${sitePort} tried 3 ports on this computer in`);
  expect(await popup.text()).toContain('these ports belong to remote-desktop programs');
});

fromElsewhere('a page at work and one that tries again and again are not named', async ({ browser, tab }) => {
  const ports = await Promise.all(Array.from({ length: 5 }, () => freePort()));
  const work = Array.from({ length: 100 }, (_, index) => ports[index % 5] ?? 0);
  await pageThatCalls(scanning(work), 200, sitePort);
  await tab.goto(opened);
  await untilTried(tab);
  await tab.evaluate(() => {
    document.title = 'again';
  });
  await tab.reload();
  await untilTried(tab);
  await untilAllIsDealtWith(browser);
  expect(await keysOf(browser)).not.toContain(`scan:${tab.id}`);
  await untilBadge(browser, tab, '5');
});
