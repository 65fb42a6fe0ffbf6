import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumExtensionId } from '../../../protocol/extension-ids.ts';
import { controlPage, createTab } from '../extension-tabs.ts';
import { evaluateBy } from '../in-page.ts';
import type { Launcher } from '../launched.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { chromiumTab, evaluateTextIn } from './chromium-tab.ts';
import { suggestions } from './suggestions.ts';

/** Starts Chromium by Playwright, with a profile that lasts as long as it does. */
export const launchChromium: Launcher = async ({ executable, extensionDir, profileDir, headless, env, settings }) => {
  if (settings.chromiumPreferences) await writePreferences(profileDir, settings.chromiumPreferences);
  const extensions = [extensionDir, ...(settings.extensions ?? [])].join(',');
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: executable,
    // Playwright's own headless is the old shell, which has no extensions.
    headless: false,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    args: [
      ...(headless ? ['--headless=new', '--window-size=1280,900'] : []),
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      ...(settings.chromiumArguments ?? []),
    ],
  });
  const extensionBase = `chrome-extension://${chromiumExtensionId}/`;
  const [control = await context.newPage()] = context.pages();
  await control.goto(extensionBase + controlPage);
  const inExtension = evaluateBy(evaluateTextIn(control));
  const newTab = oneAtATime(async () => {
    const [page, id] = await Promise.all([context.waitForEvent('page'), createTab(inExtension)]);
    return chromiumTab(page, id, inExtension);
  });
  const stopBackground = () => stopWorkers(control);
  const clearCache = () => inSession(control, 'Network.clearBrowserCache');
  return {
    name: 'chromium',
    extensionBase,
    newTab,
    inExtension,
    stopBackground,
    clearCache,
    suggestions: (typed) => suggestions(context, typed),
    // Its menu is a window, which takes keys as soon as it's there.
    untilMenuOpens: () => Promise.resolve(),
    close: () => context.close(),
  };
};

async function writePreferences(profileDir: string, preferences: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(join(profileDir, 'Default'), { recursive: true });
  await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** https://developer.chrome.com/docs/extensions/how-to/test/test-serviceworker-termination-with-puppeteer */
function stopWorkers(control: Page): Promise<void> {
  return inSession(control, 'ServiceWorker.enable', 'ServiceWorker.stopAllWorkers');
}

type Command = 'ServiceWorker.enable' | 'ServiceWorker.stopAllWorkers' | 'Network.clearBrowserCache';

async function inSession(control: Page, ...commands: Command[]): Promise<void> {
  const session = await control.context().newCDPSession(control);
  for (const command of commands) await session.send(command);
  await session.detach();
}
