import { elapsedBetween } from '../../names/elapsed.ts';

const relative = new Intl.RelativeTimeFormat('en');

/** How long ago something was: `12 minutes ago`, `3 hours ago`, `2 days ago`; `earlier` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return 'earlier';
  const { amount, unit } = elapsedBetween(then, now);
  return amount === 0 ? 'less than a minute ago' : relative.format(-amount, unit);
}
