export type InTurn = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** A queue that runs one task at a time, so that each task sees what the one before has written. */
export function newQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}

export const inTurn = newQueue();
