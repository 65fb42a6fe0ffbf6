import { browserNames, type Choice } from '../helper/install/registrations.ts';
import type { Report } from '../helper/install/report.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when a browser is named that nothing is known of */
export function checkChoice({ browser }: Choice): void {
  if (browser !== undefined && !browserNames.includes(browser)) {
    throw new UsageError(`${browser} is no browser Portside knows; it knows ${browserNames.join(', ')}`);
  }
}

/** Prints what was done. @returns the exit code that goes with it */
export function printReport({ ok, lines }: Report): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return ok ? 0 : 1;
}
