import type { Choice } from '../helper/install/registrations.ts';
import { status as statusOfHelper } from '../helper/install/status.ts';
import { checkChoice, printReport } from './print-report.ts';

/** Tells how it stands with the helper in each browser. @returns the exit code: 0 when it starts wherever it is registered */
export async function status(choice: Choice): Promise<number> {
  checkChoice(choice);
  return printReport(await statusOfHelper(choice));
}
