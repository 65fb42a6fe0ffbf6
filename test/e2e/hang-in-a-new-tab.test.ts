import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { serve } from './serve.ts';

/** What the extension's pages see; the functions that use it run there, not here. */
declare const chrome: {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    get(id: number): Promise<{ url?: string }>;
    remove(id: number): Promise<void>;
  };
};

/** Longer than until a load counts as hanging. */
const heldMs = 6000;

inEachBrowser('a load in a tab of its own that hangs and then fails gets its tips page', async ({ browser }) => {
  let held: Promise<void> | undefined;
  // Firefox asks up to ten times before it gives up.
  const { origin } = await serve(async (request) => {
    held ??= sleep(heldMs);
    await held;
    request.socket.destroy();
  });
  const { id } = await browser.inExtension((url) => chrome.tabs.create({ url, active: false }), `${origin}/slow`);
  const shown = async () => (await browser.inExtension((tab) => chrome.tabs.get(tab), id)).url;
  await expect.poll(shown, { timeout: 25_000 }).toContain(`/tips.html?address=${encodeURIComponent(`${origin}/slow`)}`);
  await browser.inExtension((tab) => chrome.tabs.remove(tab), id);
});
