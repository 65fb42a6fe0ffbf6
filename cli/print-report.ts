import { type Choice, isBrowserName } from '../helper/install/registrations.ts';
import type { Report } from '../helper/install/report.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when a browser is named that nothing is known of */
export function checkChoice({ browser }: Choice): void {
  if (browser !== undefined && !isBrowserName(browser)) {
    throw new UsageError(
      `${browser} is no browser Portside knows; chrome, chromium, edge, brave, vivaldi, opera, firefox, librewolf and waterfox are`,
    );
  }
}

/** Prints what was done. @returns the exit code that goes with it */
export function printReport({ ok, lines }: Report): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return ok ? 0 : 1;
}
