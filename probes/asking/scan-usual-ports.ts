import type { Services } from '../../evidence/machine/services.ts';
import { askFrontPage, type FrontPage } from './ask-front-page.ts';
import { usualPorts } from './usual-ports.ts';

/** A server notes each question in its log: those that answer are asked once in so many looks, dead ports each time. */
const looksBetweenQuestions = 4;

/** Which common web server ports answer, as the browser alone can find out, round after round. */
export class UsualPortsScan {
  readonly #answering = new Map<number, FrontPage>();
  #looks = 0;

  async look(): Promise<Services> {
    const isForAll = this.#looks % looksBetweenQuestions === 0;
    this.#looks += 1;
    const asked = isForAll ? usualPorts : usualPorts.filter((port) => !this.#answering.has(port));
    await Promise.all(asked.map((port) => this.#ask(port)));
    return [...this.#answering].map(([port, { title }]) => ({
      port,
      addresses: [],
      web: true,
      ...(title && { title }),
    }));
  }

  /** Titles and icons of those that answered. */
  get pages(): ReadonlyMap<number, FrontPage> {
    return this.#answering;
  }

  async #ask(port: number): Promise<void> {
    const answer = await askFrontPage(`http://localhost:${port}`);
    if (answer) this.#answering.set(port, answer.page);
    else this.#answering.delete(port);
  }
}
