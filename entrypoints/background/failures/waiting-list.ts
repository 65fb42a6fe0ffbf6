/** Those who wait for something that the browser's events are going to tell. */
export class WaitingList {
  readonly #waiting = new Set<() => void>();

  /** Something new is known: whoever waits looks again. */
  lookAgain(): void {
    for (const look of this.#waiting) look();
  }

  /** Resolves with what `find` finds, at once or after one of the next looks, or with undefined when that takes too long. */
  async until<Found>(find: () => Found | undefined, timeoutMs: number): Promise<Found | undefined> {
    const { promise, resolve } = Promise.withResolvers<Found | undefined>();
    const look = () => {
      const found = find();
      if (found !== undefined) resolve(found);
    };
    this.#waiting.add(look);
    const timer = setTimeout(() => resolve(undefined), timeoutMs);
    look();
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(look);
    });
  }
}
