/** Looks at the same time slow each other down, so more of them would only delay the first. */
const maxAtOnce = 4;

interface Look {
  /** A tab in front is waiting for it. */
  isUrgent: boolean;
  /** Absent while it's queued. */
  beganAt?: number | undefined;
  isOver: boolean;
}

/** The look to start now: urgent ones first, then in the order they were requested. */
export function nextLook<One extends Look>(looks: readonly One[]): One | undefined {
  const underWay = looks.filter(({ beganAt, isOver }) => beganAt !== undefined && !isOver);
  if (underWay.length >= maxAtOnce) return undefined;
  const waiting = looks.filter(({ beganAt }) => beganAt === undefined);
  return waiting.find(({ isUrgent }) => isUrgent) ?? waiting[0];
}
