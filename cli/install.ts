import { install as installHelper } from '../helper/install/install.ts';
import type { Choice } from '../helper/install/registrations.ts';
import { checkChoice, printDeed } from './print-report.ts';

/** Registers the helper with every browser found, or only with the one named. @returns the exit code */
export async function install({ json, ...choice }: Choice & { json?: boolean }): Promise<number> {
  checkChoice(choice);
  return printDeed(installHelper(choice), json);
}
