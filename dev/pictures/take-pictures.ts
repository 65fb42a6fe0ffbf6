import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Tab } from '../../test/browsers/browser.ts';
import { launchBrowser } from '../../test/browsers/launch-browser.ts';
import { untilPage, untilSettledTips } from '../../test/e2e/tips-page.ts';
import { visit } from '../../test/zoo/visit.ts';
import type { Frame } from './frame-page.ts';
import { makeShop, startManual, startShop, stopShop } from './shop.ts';

const address = 'http://localhost:5173/';
const tips = { light: 'docs/tips-light.png', dark: 'docs/tips-dark.png' } as const;

export interface Pictures {
  browser: Browser;
  frames: Frame[];
}

/** A dev server that stops, the page that says so, and the server that is back: all of it real. */
export async function takePictures(home: string): Promise<Pictures> {
  const folder = await makeShop(home);
  const neighbor = await startManual(home);
  let server = await startShop(folder);
  const browser = await launchBrowser({
    browser: 'chromium',
    extensionDir: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
    helper: true,
    granted: true,
    headless: true,
    home,
    settings: { chromiumArguments: ['--hide-scrollbars'] },
  });
  await visit(browser, 'helper', address);
  const tab = await browser.newTab();
  await tab.setViewport(1180, 760);
  await tab.goto(address);
  await untilPage(tab, address);
  const frames = [await frameOf(tab, 'Shop', 'Your dev server is running.', 1500)];

  await stopShop(server);
  await tab.reload();
  await untilSettledTips(tab, address);
  for (const scheme of ['dark', 'light'] as const) {
    await tab.setColorScheme(scheme);
    await tab.screenshot(tips[scheme]);
  }
  frames.push(
    await frameOf(tab, 'Portside', 'It stops. Portside says what happened, and how to start it again.', 5000),
  );

  server = await startShop(folder);
  await untilPage(tab, address);
  frames.push(await frameOf(tab, 'Shop', 'Start it, and the page comes back on its own.', 2500));
  await Promise.all([server, neighbor].map(stopShop));
  return { browser, frames };
}

async function frameOf(tab: Tab, title: string, caption: string, delayMs: number): Promise<Frame> {
  const file = join('.output', `frame-${delayMs}.png`);
  await tab.screenshot(file);
  const content = `data:image/png;base64,${await readFile(file, 'base64')}`;
  await rm(file);
  return { title, caption, delayMs, content };
}
