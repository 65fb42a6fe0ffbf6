import type { Choice } from '../helper/install/registrations.ts';
import { status as statusOfHelper } from '../helper/install/status.ts';
import { memoryStatus } from '../helper/memory/memory-status.ts';
import { recallAll } from '../helper/memory/recall.ts';
import { version } from '../helper/version.ts';
import { memorySummary } from '../words/services/memory-words.ts';
import { checkChoice, printReport } from './print-report.ts';

/** Shows the status of the helper in each browser, and of its memory. @returns the exit code: 0 if it starts wherever it is registered */
export async function status({ json, ...choice }: Choice & { json?: boolean }): Promise<number> {
  checkChoice(choice);
  const { ok, lines, browsers, notes } = await statusOfHelper(choice);
  // Read first: reading moves damaged files aside.
  const { length: ports } = recallAll();
  const memory = memoryStatus();
  if (!json) return printReport({ ok, lines: [...lines, ...memorySummary(ports, memory)] });
  const all = { version: 1, ok, portside: version, browsers, notes, memory: { ports, ...memory } };
  return printReport({ ok, lines: [JSON.stringify(all, null, 2)] });
}
