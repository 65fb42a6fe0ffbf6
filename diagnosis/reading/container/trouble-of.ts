import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/**
 * Why a tunnel fails: its server won't forward connections, its connection to the other machine is lost, or nothing listens at its far end.
 */
export type Trouble = 'forbidden' | 'lost' | 'nobody-there';

/** Whether it fails no matter what listens at the far end. */
export function isOnTheWay(trouble: Trouble | undefined): boolean {
  return trouble === 'forbidden' || trouble === 'lost';
}

/** By the forwarder's own complaint, or a connect to its far end. Undefined if neither shows it. */
export function troubleOf({ farEnd, complaint = '', carrier }: Forwarder): Trouble | undefined {
  if (/prohibited|not allowed|forbidden|denied/i.test(complaint)) return 'forbidden';
  if (
    carrier === 'stuck' ||
    /lost connection|time(d )?-?out|not responding|no such (pod|host)|not found/i.test(complaint)
  )
    return 'lost';
  return (farEnd && farEnd !== 'accepted') || /refused|unreachable|no route/i.test(complaint)
    ? 'nobody-there'
    : undefined;
}
