import { logErrors } from '../../../state/log-errors.ts';
import { countPlaces, type TabCalls } from '../../../state/tab/tab-calls.ts';
import { changeBadge } from '../showing/badge.ts';

/** What the badge is to say next, of the tabs whose badge is being changed. */
const wanted = new Map<number, TabCalls>();

/** Says on the badge at how many places calls fail. What changes faster than a badge can be changed is shown as it is in the end. */
export function countOnBadge(tabId: number, calls: TabCalls): void {
  const isUnderWay = wanted.has(tabId);
  wanted.set(tabId, calls);
  if (!isUnderWay) logErrors(countUntilShown(tabId));
}

async function countUntilShown(tabId: number): Promise<void> {
  try {
    let shown: TabCalls | undefined;
    while (shown !== wanted.get(tabId)) {
      shown = wanted.get(tabId);
      await changeBadge(tabId, { failingPlaces: shown ? countPlaces(shown) : 0 });
    }
  } finally {
    wanted.delete(tabId);
  }
}
