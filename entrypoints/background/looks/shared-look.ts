import type { FoundOut } from '../../../evidence/index.ts';
import { lookWithHelper } from '../../../probes/helper/helper.ts';
import type { HelperState } from '../../../protocol/helper-state.ts';
import type { LookSoFar } from './serves.ts';

type Take = (found: FoundOut) => void;

/** One look with the helper that any number of tabs follow. A late follower first gets everything found so far. */
export class SharedLook {
  readonly url: string;
  /** Somebody waits in front of the screen for it. */
  isUrgent = false;
  beganAt: number | undefined;
  isOver = false;
  readonly #found: FoundOut[] = [];
  readonly #followers = new Set<Take>();
  readonly #over = Promise.withResolvers<HelperState>();
  /** Resolved once it's known who accepts connections, or that it won't be known. */
  readonly #connected = Promise.withResolvers<void>();

  constructor(url: string) {
    this.url = url;
  }

  get soFar(): LookSoFar {
    const { url, beganAt, isOver } = this;
    const connect = this.#found.find(({ facts }) => facts.connect)?.facts.connect;
    return { url, isOver, ...(beganAt !== undefined && { beganAt }), ...(connect && { connect }) };
  }

  get connected(): Promise<void> {
    return this.#connected.promise;
  }

  /** Starts the look. Its followers hear of any error. */
  async begin(): Promise<void> {
    this.beganAt = Date.now();
    await lookWithHelper(this.url, (found) => this.#hand(found)).then(this.#over.resolve, this.#over.reject);
    this.isOver = true;
    this.#connected.resolve();
  }

  #hand(found: FoundOut): void {
    this.#found.push(found);
    for (const take of this.#followers) take(found);
    if (found.facts.connect) this.#connected.resolve();
  }

  /** @returns the helper's state, once everything has been found */
  follow(take: Take): Promise<HelperState> {
    for (const found of this.#found) take(found);
    this.#followers.add(take);
    return this.#over.promise.finally(() => this.#followers.delete(take));
  }
}
