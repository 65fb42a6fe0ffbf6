import type { Attempt } from '../../evidence/browser/attempt.ts';
import { duration } from '../../words/en/names/duration.ts';
import { en } from '../../words/en/page/en.ts';
import { browserCode } from '../../words/en/report/browser-code.ts';

/** What the browser itself says of the attempt: its code, its status, or how long it has waited. */
export function CodeChip({ attempt }: { attempt: Attempt | undefined }) {
  if (!attempt) return null;
  return <span class="chip">{saidBy(attempt)}</span>;
}

function saidBy(attempt: Attempt): string {
  if (attempt.outcome === 'failed') return browserCode(attempt);
  const elapsed = duration(attempt.elapsedMs);
  return attempt.outcome === 'pending' ? en.watch.waits(elapsed) : `${attempt.status} in ${elapsed}`;
}
