import type { Choice } from '../helper/install/registrations.ts';
import { status as statusOfHelper } from '../helper/install/status.ts';
import { memoryStanding } from '../helper/memory/memory-standing.ts';
import { recallAll } from '../helper/memory/recall.ts';
import { memorySummary } from '../words/en/services/memory-words.ts';
import { checkChoice, printReport } from './print-report.ts';

/** Tells how it stands with the helper in each browser, and with its memory. @returns the exit code: 0 when it starts wherever it is registered */
export async function status(choice: Choice): Promise<number> {
  checkChoice(choice);
  const { ok, lines } = await statusOfHelper(choice);
  // Reading comes first: it sets aside what is damaged.
  const { length } = recallAll();
  return printReport({ ok, lines: [...lines, ...memorySummary(length, memoryStanding())] });
}
