import { type Framework, frameworkIds, frameworks } from '../../../evidence/programs/frameworks.ts';

/** Recognizes the framework by the command lines of the process and its parents, the process first. */
export function frameworkOf(commands: readonly string[]): Framework | undefined {
  for (const command of commands) {
    const found = frameworkIds.find((id) => frameworks[id].sign.test(command));
    if (found) return found;
  }
  return undefined;
}
