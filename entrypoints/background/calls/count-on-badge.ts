import { latestOnly } from '../../../state/latest-only.ts';
import { countPlaces, type TabCalls } from '../../../state/tab/tab-calls.ts';
import { changeBadge } from '../showing/badge.ts';

/** By tab: calls that its badge doesn't count yet. */
const uncounted = new Map<number, TabCalls>();

const { run: countNext } = latestOnly(async () => {
  const [next] = uncounted;
  if (!next) return;
  const [tabId, calls] = next;
  uncounted.delete(tabId);
  await changeBadge(tabId, { failingPlaces: countPlaces(calls) }).finally(countNext);
});

/** Shows on the badge at how many places calls fail. Of what changes faster than a badge can, only the latest is shown. */
export function countOnBadge(tabId: number, calls: TabCalls): void {
  uncounted.set(tabId, calls);
  countNext();
}
