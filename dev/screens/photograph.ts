import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Tab } from '../../test/browsers/browser.ts';
import { drawSheet, type Shot } from './draw-sheet.ts';
import { findContrastFaults } from './find-contrast-faults.ts';
import { findLayoutFaults } from './find-layout-faults.ts';
import type { State } from './state.ts';

const schemes = ['light', 'dark'] as const;
/** A phone, a tablet or half a screen, a window, a wide screen. */
const pageWidths = [320, 768, 1280, 2560];
/** Higher ones are cut off. */
const maxHeight = 6000;

const widthsOf = { page: pageWidths, popup: [390], card: [320, 1280] };

/** Takes a picture of a state at every width in both schemes, and makes a sheet of them. @returns what is wrong with it */
export async function photograph(state: State, tab: Tab, browser: Browser): Promise<string[]> {
  const { name, size = 'page' } = state;
  const faults: string[] = [];
  const shots: Shot[] = [];
  for (const scheme of schemes) {
    await tab.setColorScheme(scheme);
    for (const width of widthsOf[size]) {
      const height = await sizeToContent(tab, width);
      const place = `${name}, ${width} px, ${scheme}`;
      if (size !== 'card' && scheme === 'light')
        faults.push(...(await findLayoutFaults(tab)).map((one) => `${place}: ${one}`));
      shots.push({ scheme, width, height, png: await shoot(tab, `${name}-${width}-${scheme}`) });
    }
    if (size !== 'card') faults.push(...(await findContrastFaults(tab)).map((one) => `${name}, ${scheme}: ${one}`));
  }
  const sheet = await drawSheet(browser, shots);
  await writeFile(join('docs/screens', `${name}.webp`), sheet);
  return faults;
}

/** A picture is of what the window shows, so the window is made as high as the page. @returns its height */
async function sizeToContent(tab: Tab, width: number): Promise<number> {
  await tab.setViewport(width, 600);
  const wanted = await tab.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(Math.max(wanted, 600), maxHeight);
  await tab.setViewport(width, height);
  await tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
  return height;
}

async function shoot(tab: Tab, name: string): Promise<string> {
  const path = join('.output/screens', `${name}.png`);
  await tab.screenshot(path);
  return readFile(path, 'base64');
}
