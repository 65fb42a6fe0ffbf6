import { browserNames, type Choice } from '../helper/install/registrations.ts';
import type { Report } from '../helper/install/report.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError for an unknown browser */
export function checkChoice({ browser }: Choice): void {
  if (browser !== undefined && !browserNames.includes(browser)) {
    throw new UsageError(`Portside doesn't know the browser ${browser}; it knows ${browserNames.join(', ')}`);
  }
}

/** Prints how things are. @returns the exit code of the command */
export function printReport({ ok, lines }: Report, output: NodeJS.WriteStream = process.stdout): number {
  output.write(`${lines.join('\n')}\n`);
  return ok ? 0 : 1;
}

/** Prints what a command did, or, where errors go, why it couldn't. @returns the exit code of the command */
export function printDeed(report: Report, json = false): number {
  const { ok, lines } = report;
  if (json) return printReport({ ok, lines: [JSON.stringify({ version: 1, ok, lines }, null, 2)] });
  return printReport(report, report.ok ? process.stdout : process.stderr);
}
