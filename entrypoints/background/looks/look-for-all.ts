import type { FoundOut } from '../../../evidence/index.ts';
import type { HelperState } from '../../../protocol/helper-state.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { nextLook } from './next-look.ts';
import { serves, type Wanted } from './serves.ts';
import { SharedLook } from './shared-look.ts';

/** A look that began longer ago serves no tab. */
const keptForMs = 2000;

/** Queued, running and recently finished looks. */
let looks: SharedLook[] = [];

/**
 * Looks with the helper for one tab, or shares the look of another tab: a hundred tabs of three servers take three questions. Facts are
 * passed on as they come.
 * @param isUrgent the tab is in front: its look goes before those of hidden tabs
 * @returns the helper's state
 */
export async function lookForAll(
  wanted: Wanted,
  isUrgent: boolean,
  found: (facts: FoundOut) => void,
): Promise<HelperState> {
  const look = await findOrAdd(wanted);
  look.isUrgent ||= isUrgent;
  beginNext();
  return look.follow(found);
}

/** Another set of permissions may give another answer: a look that has begun is of the old one. */
export function forgetLooks(): void {
  looks = looks.filter(({ beganAt }) => beganAt === undefined);
}

async function findOrAdd(wanted: Wanted): Promise<SharedLook> {
  for (;;) {
    const open = [...looks].filter((look) => serves(look.soFar, wanted) !== false);
    const fitting = open.find((look) => serves(look.soFar, wanted) === true);
    if (fitting) return fitting;
    const [undecided] = open;
    if (!undecided) return add(wanted.url);
    beginNext();
    await undecided.connected;
  }
}

function add(url: string): SharedLook {
  const look = new SharedLook(url);
  looks = [...looks.filter(isWorthKeeping), look];
  return look;
}

function isWorthKeeping({ isOver, beganAt = Number.POSITIVE_INFINITY }: SharedLook): boolean {
  return !isOver || beganAt >= Date.now() - keptForMs;
}

function beginNext(): void {
  for (let next = nextLook(looks); next; next = nextLook(looks)) logErrors(next.begin().finally(beginNext));
}
