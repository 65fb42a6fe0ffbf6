/** Callers that wait for something the browser's events will tell. */
export class WaitingList {
  readonly #waiting = new Set<() => void>();

  /** Something new is known: everyone who waits checks again. */
  lookAgain(): void {
    for (const look of this.#waiting) look();
  }

  /** Resolves with what `find` returns, at once or after one of the next checks, or with undefined when that takes too long. */
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
