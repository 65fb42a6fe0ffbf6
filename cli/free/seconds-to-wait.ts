import { UsageError } from '../usage-error.ts';

const usualSeconds = 10;

/** @throws UsageError if it isn't a number of seconds */
export function secondsToWait(typed: string | undefined): number {
  if (typed === undefined) return usualSeconds;
  const seconds = Number(typed);
  if (!/^\d+(\.\d+)?$/.test(typed) || seconds > 3600)
    throw new UsageError(`“${typed}” isn't a time to wait: give seconds, up to 3600`);
  return seconds;
}
