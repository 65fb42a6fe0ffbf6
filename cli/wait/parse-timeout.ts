import { UsageError } from '../usage-error.ts';

const unitsMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

const maxMs = 24 * unitsMs.h;

/**
 * Parses a time as typed: `500ms`, `60s`, `2m`, `1h`; a number alone is seconds.
 * @throws UsageError if it's none of these, nothing, or longer than a day
 */
export function parseTimeout(typed: string): number {
  const [, amount, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(typed) ?? [];
  const timeoutMs = Math.round(Number(amount) * unitsMs[unit as keyof typeof unitsMs]);
  if (timeoutMs >= 1 && timeoutMs <= maxMs) return timeoutMs;
  throw new UsageError(`“${typed}” isn't a time to wait: use 500ms, 60s, 2m or a number of seconds, up to 24h`);
}
