import { type ChildProcess, spawn } from 'node:child_process';
import { FrameReader, frame } from '../helper/wire/framing.ts';
import { type Answer, answerSchema } from '../protocol/answers.ts';
import { chromiumExtensionId } from '../protocol/extension-ids.ts';
import { protocolVersion } from '../protocol/handshake.ts';

/** The built helper, as a browser has it: what is measured is what people install. */
const program = '.output/portside/portside.cjs';

type Take = (answer: Answer) => void;

/** One process of the helper, and a conversation with it. */
export class ResidentHelper {
  readonly process: ChildProcess;
  readonly #listeners = new Set<Take>();
  #id = 0;

  constructor() {
    const arguments_ = ['native-messaging', `chrome-extension://${chromiumExtensionId}/`];
    const child = spawn(process.execPath, [program, ...arguments_], { stdio: ['pipe', 'pipe', 'inherit'] });
    const frames = new FrameReader();
    child.stdout.on('data', (piece: Buffer) => {
      for (const body of frames.push(piece).bodies) {
        // Not checked by the schema here: that would be part of the time.
        const answer: Answer = JSON.parse(body);
        for (const take of this.#listeners) take(answer);
      }
    });
    this.process = child;
  }

  async hello(): Promise<void> {
    const heard = this.#hear(({ type }) => type === 'hello');
    this.#say({ type: 'hello', protocol: protocolVersion });
    answerSchema.parse(await heard);
  }

  /** Asks, and resolves with the first answer that is wanted. `done` resolves once there are no more. */
  ask(question: object, isWanted: (answer: Answer) => boolean): Promise<Answer> {
    this.#id += 1;
    const id = this.#id;
    const heard = this.#hear((answer) => 'id' in answer && answer.id === id && isWanted(answer));
    this.#say({ ...question, id });
    return heard;
  }

  /** Resolves once all of these facts have come, and hands on the promise of the end. */
  async look(
    url: string,
    facts: readonly string[],
  ): Promise<{ found: Record<string, unknown>; done: Promise<unknown> }> {
    const found: Record<string, unknown> = {};
    const enough = Promise.withResolvers<void>();
    const done = this.ask({ type: 'look', url }, (answer) => {
      if (answer.type === 'facts') Object.assign(found, answer.found.facts, answer.found.unknown);
      if (facts.every((fact) => fact in found)) enough.resolve();
      return answer.type === 'done';
    });
    await enough.promise;
    return { found, done };
  }

  end(): Promise<void> {
    const ended = Promise.withResolvers<void>();
    this.process.once('close', () => ended.resolve());
    this.process.stdin?.end();
    return ended.promise;
  }

  #say(message: object): void {
    this.process.stdin?.write(frame(JSON.stringify(message)));
  }

  #hear(isWanted: (answer: Answer) => boolean): Promise<Answer> {
    const heard = Promise.withResolvers<Answer>();
    const take: Take = (answer) => {
      if (!isWanted(answer)) return;
      this.#listeners.delete(take);
      heard.resolve(answer);
    };
    this.#listeners.add(take);
    return heard.promise;
  }
}
