import type { Attempt } from '../../evidence/browser/attempt.ts';
import { browserCode } from '../../words/report/browser-code.ts';
import { words } from '../../words/words.ts';

/** The browser's own words about the attempt: its error code, its status, or how long it has waited. */
export function CodeChip({ attempt }: { attempt: Attempt | undefined }) {
  if (!attempt) return null;
  return <span class="chip">{saidBy(attempt)}</span>;
}

function saidBy(attempt: Attempt): string {
  if (attempt.outcome === 'failed') return browserCode(attempt);
  const elapsed = words.duration(attempt.elapsedMs);
  return attempt.outcome === 'pending'
    ? words.page.watch.waits(elapsed)
    : words.page.watch.answered(attempt.status, elapsed);
}
