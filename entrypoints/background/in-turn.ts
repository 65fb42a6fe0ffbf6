let last: Promise<unknown> = Promise.resolve();

/** Does one thing after the other, so that each finds what the one before has written. */
export function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const done = last.then(task);
  last = done.catch(() => undefined);
  return done;
}
