import { UsageError } from '../usage-error.ts';

/** @throws UsageError if it isn't the number of a port */
export function portToFree(typed: string): number {
  const digits = /^:?(\d{1,5})$/.exec(typed)?.[1];
  const port = Number(digits);
  if (digits === undefined || port < 1 || port > 65_535)
    throw new UsageError(`“${typed}” isn't a port: give its number, from 1 to 65535`);
  return port;
}
