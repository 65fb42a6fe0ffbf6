import type { Choice } from '../helper/install/registrations.ts';
import { uninstall as uninstallHelper } from '../helper/install/uninstall.ts';
import { checkChoice, printReport } from './print-report.ts';

/** Takes the helper out of every browser, or of the one named. @returns the exit code */
export async function uninstall(choice: Choice): Promise<number> {
  checkChoice(choice);
  return printReport(uninstallHelper(choice));
}
