import { covers } from '../../../evidence/address/covers.ts';
import { readListenRows } from '../listeners.ts';
import type { Question } from './question.ts';

/**
 * Whether connections wait in the port's accept queue, ours among them. One more would wait as well, and fill the queue of a server that
 * takes one at a time.
 */
export async function isInQueue({ target, address }: Pick<Question, 'target' | 'address'>): Promise<boolean> {
  const rows = await readListenRows().catch(() => []);
  return rows.some((row) => row.port === target.port && covers(row.address, address) && (row.waiting ?? 0) > 0);
}
