import type { Browser } from '../../test/browsers/browser.ts';

/** What the extension's own pages see; the functions that use it run there, not here. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Sends the background a message that means nothing to it every 50 ms, from a page of its own. @returns how long each answer took, in ms, once it is called */
export async function pingBackground(browser: Browser): Promise<() => Promise<number[]>> {
  await browser.inExtension(() => {
    const tookMs: number[] = [];
    const ping = async () => {
      const sentAt = performance.now();
      await chrome.runtime.sendMessage({ type: 'ping' });
      tookMs.push(performance.now() - sentAt);
    };
    const timer = setInterval(ping, 50);
    const stop = async () => {
      clearInterval(timer);
      // Comes after all that were sent before it.
      await ping();
      return tookMs;
    };
    Object.assign(globalThis, { stopPinging: stop });
  });
  return () => browser.inExtension(() => Reflect.get(globalThis, 'stopPinging')() as Promise<number[]>);
}
