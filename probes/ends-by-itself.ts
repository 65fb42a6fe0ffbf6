import browser from 'webextension-polyfill';
import { helperName } from '../protocol/messages.ts';

/** A program that cannot start is gone within some milliseconds. */
const patienceMs = 1000;

/**
 * Starts the helper's program once more and says nothing to it. Where a program ends before our first message is written to it, Chromium
 * 156 speaks of an error in communicating, as of one that writes nonsense; where nothing is written, it says that the host has exited.
 * @returns the browser's sentence where the program ended without a word
 */
export function endsByItself(): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const port = browser.runtime.connectNative(helperName);
  const timer = setTimeout(() => {
    port.disconnect();
    resolve(undefined);
  }, patienceMs);
  port.onDisconnect.addListener(({ error }) => {
    clearTimeout(timer);
    const reason = error?.message ?? browser.runtime.lastError?.message ?? '';
    resolve(/has exited/i.test(reason) ? reason : undefined);
  });
  return promise;
}
