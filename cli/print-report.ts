import { browserNames, type Choice } from '../helper/install/registrations.ts';
import type { Report } from '../helper/install/report.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError for an unknown browser */
export function checkChoice({ browser }: Choice): void {
  if (browser !== undefined && !browserNames.includes(browser)) {
    throw new UsageError(`Portside doesn't know the browser ${browser}; it knows ${browserNames.join(', ')}`);
  }
}

/** Prints what a command did. @returns its exit code */
export function printReport({ ok, lines }: Report): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return ok ? 0 : 1;
}
