import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { FrameReader, frame } from '../../helper/wire/framing.ts';
import { type Answer, answerSchema } from '../../protocol/answers.ts';
import { chromiumExtensionId } from '../../protocol/extension-ids.ts';

/** What Chromium adds to the command. */
const chromiumArguments = [`chrome-extension://${chromiumExtensionId}/`];

/** The real helper, started as a browser would, and spoken to over its real stdin and stdout. */
export class HelperProcess {
  readonly answers: Answer[] = [];
  complaint = '';
  readonly ended: Promise<number | null>;
  readonly #child;
  #heard: () => void = () => undefined;

  constructor(
    browserArguments = chromiumArguments,
    program = ['cli/main.ts', 'native-messaging'],
    command = process.execPath,
  ) {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const child = spawn(command, [...program, ...browserArguments], { env });
    const frames = new FrameReader();
    child.stdout.on('data', (piece: Buffer) => {
      this.answers.push(...frames.push(piece).bodies.map((body) => answerSchema.parse(JSON.parse(body))));
      this.#heard();
    });
    child.stderr.on('data', (piece: Buffer) => {
      this.complaint += piece.toString();
    });
    child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) => child.on('close', resolve));
    onTestFinished(() => void child.kill('SIGKILL'));
    this.#child = child;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  say(message: object): void {
    this.write(frame(JSON.stringify(message)));
  }

  write(bytes: Buffer): void {
    this.#child.stdin.write(bytes);
  }

  hangUp(): void {
    this.#child.stdin.end();
  }

  /** The first answer that is like this, as soon as it has come. */
  async hear(isWanted: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const answer = this.answers.find(isWanted);
      if (answer) return answer;
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }
}
