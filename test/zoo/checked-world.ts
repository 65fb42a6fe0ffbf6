import type { Order } from './order.ts';
import { type Grade, gradeOf, isWrongButCertain } from './outcome.ts';

/** What the runner tells the process that makes one world and asks about it. */
export interface CheckOrder extends Pick<Order, 'isPrivateNetwork' | 'isRoot'> {
  /** Of the world. */
  name: string;
}

/** One finding, as it is printed. */
export interface Said {
  cause: string;
  certainty: string;
  title: string;
}

/** What `portside check` said of one world. */
export interface CheckedWorld {
  world: string;
  cause: string;
  alsoTrue: readonly string[];
  url?: string;
  said?: Said[];
  /** Why it was not made, on this machine. */
  skipped?: string | undefined;
  /** It was made, and something broke. */
  problem?: string;
}

/** What may be said of a page where nothing is wrong. */
const noFault = ['works-now', 'asks-for-password'];

/** Stricter than in a browser, where a page that works is left alone: whoever asks about one is told a cause first, and then it counts. */
export function gradeOfCheck(one: CheckedWorld): Grade {
  const grade = gradeOf(judged(one));
  const [first] = one.said ?? [];
  if (one.cause !== 'none' || grade !== 'right' || !first) return grade;
  return [...noFault, ...one.alsoTrue].includes(first.cause) ? 'right' : 'wrong';
}

/** The worst mistake. */
export function isWrongButCertainByCheck(one: CheckedWorld): boolean {
  return isWrongButCertain(judged(one));
}

function judged({ cause, alsoTrue, said, skipped }: CheckedWorld) {
  return {
    cause,
    alsoTrue: cause === 'none' ? [...alsoTrue, ...noFault] : alsoTrue,
    found: said && { findings: said, hasArrived: false },
    skipped,
  };
}
