import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** Why a tunnel fails: its server won't pass connections on, the way to the other machine is lost, or nobody is at its far end. */
export type Trouble = 'forbidden' | 'lost' | 'nobody-there';

/** Whether that is so whoever listens at the far end. */
export function isOnTheWay(trouble: Trouble | undefined): boolean {
  return trouble === 'forbidden' || trouble === 'lost';
}

/** As the forwarder says, or as somebody tried. Undefined if nothing tells. */
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
