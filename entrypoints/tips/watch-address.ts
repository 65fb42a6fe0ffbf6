import browser from 'webextension-polyfill';
import { watchPortName } from '../background/page-messages.ts';

/** Chromium stops a worker that hears nothing for 30 s: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle */
const pingMs = 20_000;
/** An answer within this time was there from the start. */
const atOnceMs = 2000;
const reconnectMs = 1000;

/** Has the background wait for the address. Calls back once; reconnects when the background was stopped. */
export function watchAddress(url: string, answered: (when: 'at-once' | 'later') => void): void {
  const port = browser.runtime.connect({ name: watchPortName });
  const openedAtMs = performance.now();
  const ping = setInterval(() => port.postMessage('ping'), pingMs);
  let hasAnswered = false;
  port.onMessage.addListener((message: unknown) => {
    if (message !== 'answers') return;
    hasAnswered = true;
    answered(performance.now() - openedAtMs < atOnceMs ? 'at-once' : 'later');
    port.disconnect();
    clearInterval(ping);
  });
  port.onDisconnect.addListener(() => {
    clearInterval(ping);
    if (!hasAnswered) setTimeout(() => watchAddress(url, answered), reconnectMs);
  });
  port.postMessage(url);
}
