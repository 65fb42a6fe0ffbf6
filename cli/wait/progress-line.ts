import { words } from '../../words/words.ts';
import type { WaitState, Wanted } from './wait-state.ts';

const everyMs = 1000;
/** Moves to the start of the line and clears it. The terminal cuts off what is too long, since its lines don't wrap meanwhile. */
const [clearLine, cutLines, wrapLines] = ['\r\x1b[2K', '\x1b[?7l', '\x1b[?7h'];

/** One line on a terminal that says what we wait for and for how long. Elsewhere, nothing. */
export class ProgressLine {
  readonly #address: string;
  readonly #wanted: Wanted;
  readonly #startedAt = performance.now();
  readonly #timer: NodeJS.Timeout | undefined;
  #state: WaitState | undefined;

  constructor(address: string, wanted: Wanted) {
    this.#address = address;
    this.#wanted = wanted;
    // A dumb terminal has no line that could be written over.
    if (process.stderr.isTTY && process.env.TERM !== 'dumb') this.#timer = setInterval(() => this.#rewrite(), everyMs);
    this.#rewrite();
  }

  see(state: WaitState): void {
    this.#state = state;
    this.#rewrite();
  }

  /** Ends the line. @param last what stays on it */
  end(last?: string): void {
    clearInterval(this.#timer);
    if (this.#timer) process.stderr.write(clearLine + (last ? `${last}\n` : ''));
  }

  #rewrite(): void {
    if (!this.#timer) return;
    const { waiting } = words.page;
    const elapsedMs = performance.now() - this.#startedAt;
    const parts = [
      waiting.for[this.#wanted](this.#address),
      this.#state && waiting.states[this.#state],
      elapsedMs >= everyMs && words.duration(elapsedMs),
    ];
    process.stderr.write(`${clearLine}${cutLines}${parts.filter(Boolean).join(' · ')}${wrapLines}`);
  }
}
