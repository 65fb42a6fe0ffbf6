import type { Navigation } from './navigation.ts';

/** No browser reports a connection that is accepted but never answered, so a page that takes longer than this is diagnosed. */
const hangingAfterMs = 5000;

type Hanging = (navigation: Navigation, elapsedMs: number) => void;

/** By tab. */
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export function startHangTimer(navigation: Navigation, hanging: Hanging): void {
  const { tabId } = navigation;
  stopHangTimer(tabId);
  const onTime = () => {
    timers.delete(tabId);
    hanging(navigation, hangingAfterMs);
  };
  timers.set(tabId, setTimeout(onTime, hangingAfterMs));
}

export function stopHangTimer(tabId: number): void {
  clearTimeout(timers.get(tabId));
  timers.delete(tabId);
}

export function isTiming(tabId: number): boolean {
  return timers.has(tabId);
}
