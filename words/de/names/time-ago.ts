import { elapsedBetween } from '../../names/elapsed.ts';

const relative = new Intl.RelativeTimeFormat('de');

/** How long ago something was: `vor 12 Minuten`, `vor 3 Stunden`, `vor 2 Tagen`; `früher` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return 'früher';
  const { amount, unit } = elapsedBetween(then, now);
  return amount === 0 ? 'vor weniger als einer Minute' : relative.format(-amount, unit);
}
