import * as z from 'zod/mini';
import { browser } from '../../probes/browser.ts';

/**
 * What our own pages ask the background to do.
 * `diagnose`: diagnose `url` (again) for this tab, and store the result as its tab state.
 * `diagnose-calls`: diagnose the failed calls of this tab's page to this computer, and store the results.
 * `skip-next`: the next time `url` fails in this tab, keep the browser's own error page.
 */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('diagnose'), tabId: z.int(), url: z.string() }),
  z.object({ type: z.literal('diagnose-calls'), tabId: z.int() }),
  z.object({ type: z.literal('skip-next'), tabId: z.int(), url: z.string() }),
]);

export type PageMessage = z.infer<typeof pageMessageSchema>;

/** @throws if the background doesn't hear it, or fails to do it */
export async function tellBackground(message: PageMessage): Promise<void> {
  const isDone = await browser.runtime.sendMessage(message);
  if (isDone !== true) throw new Error(`The background failed to ${message.type}`);
}

/**
 * The name of the port a page opens to wait for an address. The page posts the address as a string, and then anything every 20 s to keep
 * the background awake; the background posts the address's status.
 */
export const watchPortName = 'watch';

/**
 * `down` and `starting`: not yet. `answers-at-once`: it answers, and did the first time we asked, although the page had failed.
 * `answers-again`: it answers, and didn't before.
 */
export const watchNewsSchema = z.enum(['down', 'starting', 'answers-at-once', 'answers-again']);

export type WatchNews = z.infer<typeof watchNewsSchema>;
