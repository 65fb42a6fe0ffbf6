import { elapsedBetween } from '../../names/elapsed.ts';

const relative = new Intl.RelativeTimeFormat('es');

/** How long ago something was: `hace 12 minutos`, `hace 3 horas`, `hace 2 días`; `antes` if not known. Both times are ISO 8601. */
export function timeAgo(then: string | undefined, now: string): string {
  if (then === undefined) return 'antes';
  const { amount, unit } = elapsedBetween(then, now);
  return amount === 0 ? 'hace menos de un minuto' : relative.format(-amount, unit);
}
