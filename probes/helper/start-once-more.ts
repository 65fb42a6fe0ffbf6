import { helperName } from '../../protocol/handshake.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { readAnswer } from '../../protocol/read-answer.ts';
import type { Request } from '../../protocol/requests.ts';
import { browser } from '../browser.ts';
import { stateFromDisconnect } from './read-disconnect.ts';

/** A program that starts says hello within 0.2 s; one on a machine under load within this. */
export const helloTimeoutMs = 4000;

/**
 * Starts the helper's program once more, and says no more to it than it has answered before. Where a program ends before what we say is
 * written to it, Chromium 156 speaks of an error in communicating, as of one that writes nonsense; where nothing is left to write, it says
 * that the host has exited.
 * @returns how the program ended, undefined where it stays
 */
export function startOnceMore(answered: readonly Request[]): Promise<HelperState | undefined> {
  const { promise, resolve } = Promise.withResolvers<HelperState | undefined>();
  const port = browser.runtime.connectNative(helperName);
  let hasGreeted = false;
  const timer = setTimeout(() => {
    port.disconnect();
    resolve(undefined);
  }, helloTimeoutMs);
  port.onMessage.addListener((message: unknown) => {
    hasGreeted ||= readAnswer(message)?.answer?.type === 'hello';
  });
  port.onDisconnect.addListener(({ error }) => {
    clearTimeout(timer);
    const reason = error?.message ?? browser.runtime.lastError?.message;
    resolve(stateFromDisconnect(reason, hasGreeted, browser.runtime.id));
  });
  for (const request of answered) port.postMessage(request);
  return promise;
}
