import type { Answer } from '../../protocol/answers.ts';
import { protocolVersion } from '../../protocol/handshake.ts';
import { parseJson } from '../files/parse-json.ts';
import { maskSecrets } from '../secrets/mask-secrets.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { version } from '../version.ts';
import type { Question } from './answer-question.ts';
import { readRequest } from './read-request.ts';

type Refusal = Extract<Answer, { type: 'refused' }>;

interface UnderWay {
  id: number;
  controller: AbortController;
}

const endings: Partial<Record<Refusal['reason'], string>> = {
  'protocol-version': 'the extension and the helper are of different versions; run portside install again',
  'bad-message': 'the browser sent a message the helper does not understand',
};

/** One conversation with the extension: `hello` first, then any number of questions, which may overlap. */
export class Conversation {
  /** Why it ended, as a sentence for a person. */
  ended: string | undefined;
  #greeted = false;
  readonly #underWay = new Set<UnderWay>();
  readonly #send: (answer: Answer) => void;

  constructor(send: (answer: Answer) => void) {
    this.#send = send;
  }

  /** Whether a question waits for its last answer. */
  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Takes one raw message and answers it, whatever it asks. Await it before the next message: `hello` has to come first. */
  async hear(body: string): Promise<void> {
    if (this.ended) return;
    const message = parseJson(body);
    const request = await readRequest(message);
    // A newer extension's messages that ask nothing are ignored.
    if (!request && this.#greeted && isNotice(message)) return;
    if (!request) this.#refuse({ ...idOf(message), reason: 'bad-message' });
    else if (request.type === 'hello') this.#greet(request.protocol);
    else if (!this.#greeted) this.#refuse({ reason: 'bad-message' });
    else if (request.type === 'unwatch') this.#abort(request.id);
    else void this.#answer(request);
  }

  #greet(protocol: number): void {
    this.#greeted = protocol === protocolVersion;
    if (!this.#greeted) {
      this.#refuse({ reason: 'protocol-version', protocol: protocolVersion });
      return;
    }
    this.#send({ type: 'hello', protocol: protocolVersion, version, os: operatingSystem });
    // A question follows. Load what answers it while the browser passes our hello on.
    void import('./answer-question.ts');
  }

  async #answer(question: Question): Promise<void> {
    const underWay: UnderWay = { id: question.id, controller: new AbortController() };
    this.#underWay.add(underWay);
    try {
      const { answerQuestion } = await import('./answer-question.ts');
      await answerQuestion(question, this.#send, underWay.controller.signal);
    } catch (error) {
      this.#fail(question.id, error);
    } finally {
      this.#underWay.delete(underWay);
    }
  }

  #abort(id: number): void {
    for (const one of this.#underWay) if (one.id === id) one.controller.abort();
  }

  /** Writes the reason to stderr, which the browser keeps. The extension only learns that the helper failed. */
  #fail(id: number, error: unknown): void {
    const reason = maskSecrets(error instanceof Error ? error.message : String(error));
    process.stderr.write(`Portside: question ${id} failed: ${reason}\n`);
    this.#refuse({ id, reason: 'internal' });
  }

  #refuse(refusal: Omit<Refusal, 'type'>): void {
    if (refusal.id === undefined) this.ended = endings[refusal.reason];
    this.#send({ type: 'refused', ...refusal });
  }
}

function isNotice(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const { type, id }: { type: unknown; id?: unknown } = message;
  return typeof type === 'string' && type !== 'hello' && id === undefined;
}

function idOf(message: unknown): { id?: number } {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined;
  return Number.isSafeInteger(id) ? { id: Number(id) } : {};
}
