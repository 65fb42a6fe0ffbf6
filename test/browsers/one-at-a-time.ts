/** Makes calls wait for each other, in the order they came. */
export function oneAtATime<Result>(act: () => Promise<Result>): () => Promise<Result> {
  let previous: Promise<unknown> = Promise.resolve();
  return () => {
    const turn = previous.then(act, act);
    previous = turn;
    return turn;
  };
}
