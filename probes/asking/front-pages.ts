import type { Service } from '../../evidence/machine/services.ts';
import { askFrontPage, type FrontPage, type FrontPageAnswer } from './ask-front-page.ts';

/** A server that has just started may not answer yet, or not all of it. */
const maxAttempts = 4;
/** Dev servers build a page on request, and many at once would slow the machine down. */
const sideBySide = 4;

interface Asked {
  /** Which run of the server was asked: after a restart it is asked again. */
  run: string;
  attempts: number;
  answer?: FrontPageAnswer;
}

/** Titles and icons of the pages served here, each requested once per run of its server, or until it's complete. */
export class FrontPages {
  readonly #asked = new Map<number, Asked>();
  readonly #seen: (pages: ReadonlyMap<number, FrontPage>) => void;
  #isAsking = false;

  constructor(seen: (pages: ReadonlyMap<number, FrontPage>) => void) {
    this.#seen = seen;
  }

  /** Requests those we don't have yet. Each must be a port that may serve pages: others take a request for an attack. */
  async ask(services: readonly Service[]): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const waiting = services.filter((service) => this.#isToAsk(service));
    const askNext = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.#askOne(next.port);
    };
    try {
      await Promise.all(Array.from({ length: sideBySide }, askNext));
    } finally {
      this.#isAsking = false;
    }
  }

  #isToAsk({ port, pid, startedAt }: Service): boolean {
    const run = `${pid} ${startedAt}`;
    const asked = this.#asked.get(port);
    if (asked?.run !== run) this.#asked.set(port, { run, attempts: 0 });
    const { attempts = 0, answer } = this.#asked.get(port) ?? {};
    return !answer?.isComplete && attempts < maxAttempts;
  }

  async #askOne(port: number): Promise<void> {
    const asked = this.#asked.get(port);
    if (!asked) return;
    asked.attempts += 1;
    const answer = await askFrontPage(`http://localhost:${port}`);
    if (!answer) return;
    asked.answer = answer;
    this.#tell();
  }

  #tell(): void {
    this.#seen(new Map([...this.#asked].flatMap(([port, { answer }]) => (answer ? [[port, answer.page]] : []))));
  }
}
