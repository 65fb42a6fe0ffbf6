import { frameworkSigns } from '../../../evidence/programs/framework-signs.ts';
import type { Framework } from '../../../evidence/programs/frameworks.ts';

/** Recognizes the framework by the command lines of the process and its parents, the process first. */
export function frameworkOf(commands: readonly string[]): Framework | undefined {
  for (const command of commands) {
    const found = frameworkSigns.find(([, sign]) => sign.test(command));
    if (found) return found[0];
  }
  return undefined;
}
