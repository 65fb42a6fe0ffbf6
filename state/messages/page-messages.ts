import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

/**
 * What our own pages ask of the background.
 * `diagnose`: look (again) at `url` for this tab, and store the outcome as its tab state.
 * `diagnose-calls`: look at what this tab's page asked of this computer and did not get, and store what was found.
 * `leave-alone`: the next failure of `url` in this tab shows the browser's own error page.
 */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('diagnose'), tabId: z.int(), url: z.string() }),
  z.object({ type: z.literal('diagnose-calls'), tabId: z.int() }),
  z.object({ type: z.literal('leave-alone'), tabId: z.int(), url: z.string() }),
]);

export type PageMessage = z.infer<typeof pageMessageSchema>;

export async function tellBackground(message: PageMessage): Promise<void> {
  await browser.runtime.sendMessage(message);
}

/**
 * The name of the port a page opens to wait for an address. The page posts the address as a string, and anything
 * every 20 s to keep the worker awake; the background posts how it stands with the address.
 */
export const watchPortName = 'watch';

/**
 * `down` and `starting`: not yet. `answers-at-once`: it does, and did so when it was first looked at, although the page failed.
 * `answers-again`: it does, and was seen not to before.
 */
export const watchNewsSchema = z.enum(['down', 'starting', 'answers-at-once', 'answers-again']);

export type WatchNews = z.infer<typeof watchNewsSchema>;
