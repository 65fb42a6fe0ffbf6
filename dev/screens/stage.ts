import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Tab } from '../../test/browsers/browser.ts';
import { builtExtension } from '../../test/browsers/built-extension.ts';
import { controlPage } from '../../test/browsers/extension-tabs.ts';
import { launchBrowser } from '../../test/browsers/launch-browser.ts';
import type { Authority } from '../../test/zoo/place/authority.ts';
import { Place } from '../../test/zoo/place/place.ts';
import { visit } from '../../test/zoo/visit.ts';
import type { Kind, State } from './state.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  storage: Record<'local' | 'session', { clear(): Promise<void>; set(values: object): Promise<void> }>;
  tabs: { query(all: object): Promise<{ id: number; url?: string }[]>; remove(ids: number[]): Promise<void> };
};

export interface Stage {
  browser: Browser;
  /** Brings a state about, does something with the tab that shows it, and takes all of it away again. */
  perform<Result>(state: State, use: (tab: Tab) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A browser with a home folder of its own, for the states of one kind. */
export async function openStage(kind: Kind, trusted: Authority): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'portside-home-'));
  const hasHelper = kind === 'helper';
  const browser = await launchBrowser({
    browser: 'chromium',
    extensionDir: builtExtension('chromium'),
    helper: hasHelper,
    granted: hasHelper,
    headless: true,
    home,
    trusts: trusted.certificate,
    settings: { chromiumArguments: ['--hide-scrollbars'], pseudoLanguage: kind === 'right-to-left' },
  });
  const mode = hasHelper ? 'helper' : 'alone';
  const perform: Stage['perform'] = async (state, use) => {
    await startAfresh(browser, home, state);
    const place = await Place.create({ trusted, visit: (url) => visit(browser, mode, url) });
    try {
      return await use(await state.open({ browser, place }));
    } finally {
      await closeTabs(browser);
      await place.clear();
    }
  };
  const close = async () => {
    await browser.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { browser, perform, close };
}

/** Nothing is remembered of the state before, neither on disk, by browser and helper, nor by the background. */
async function startAfresh(browser: Browser, home: string, { language = 'en' }: State): Promise<void> {
  await browser.stopBackground();
  await rm(join(home, '.local/state/portside'), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  await browser.inExtension(async (chosen) => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    await chrome.storage.local.set({ language: chosen, welcomed: true });
  }, language);
}

/** All but the one from which the extension is asked. */
function closeTabs(browser: Browser): Promise<void> {
  return browser.inExtension(async (control) => {
    const open = await chrome.tabs.query({});
    await chrome.tabs.remove(open.flatMap(({ id, url }) => (url?.endsWith(control) ? [] : [id])));
  }, controlPage);
}
