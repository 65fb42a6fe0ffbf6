import type { Finding } from '../../../diagnosis/diagnosis.ts';
import type { Symptom } from '../../../diagnosis/symptom-of.ts';

const seen: Record<Symptom, string> = {
  refused: 'The connection was refused.',
  'refused-here': 'The connection was refused here, and accepted at the other loopback address.',
  dropped: 'The connection was closed without a reply.',
  silence: 'No reply came.',
  'server-error': 'The server answered with an error.',
};

/** The only evidence there is: how often this was the cause of such a failure. */
export function whyPossible({ symptom, count, total, isOfAll }: NonNullable<Finding['possibility']>): string {
  const reported = count > 0 ? [`This was the cause in ${share(count, total, isOfAll)}.`] : [];
  return [seen[symptom], ...reported, 'Nothing seen here confirms it or rules it out.'].join(' ');
}

function share(count: number, total: number, isOfAll = false): string {
  const some = count === 1 ? 'one' : `${count}`;
  return isOfAll ? `${some} of ${total} reported failures of any kind` : `${some} of ${total} reported cases`;
}
