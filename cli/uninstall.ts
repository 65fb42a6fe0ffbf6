import type { Choice } from '../helper/install/registrations.ts';
import { uninstall as uninstallHelper } from '../helper/install/uninstall.ts';
import { checkChoice, printDeed } from './print-report.ts';

/** Removes the helper from every browser, or only from the one named. @returns the exit code */
export async function uninstall({ json, ...choice }: Choice & { json?: boolean }): Promise<number> {
  checkChoice(choice);
  return printDeed(uninstallHelper(choice), json);
}
