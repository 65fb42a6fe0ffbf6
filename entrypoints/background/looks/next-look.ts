/** A helper does one look in the time of two halves: more at once would only keep the first one waiting. */
const maxAtOnce = 4;

interface Look {
  /** Somebody waits in front of the screen for it. */
  isUrgent: boolean;
  /** Absent: it waits for its turn. */
  beganAt?: number | undefined;
  isOver: boolean;
}

/** The look that is to begin now: those that somebody waits for first, then in the order in which they were asked for. */
export function nextLook<One extends Look>(looks: readonly One[]): One | undefined {
  const underWay = looks.filter(({ beganAt, isOver }) => beganAt !== undefined && !isOver);
  if (underWay.length >= maxAtOnce) return undefined;
  const waiting = looks.filter(({ beganAt }) => beganAt === undefined);
  return waiting.find(({ isUrgent }) => isUrgent) ?? waiting[0];
}
