import type { Answer } from '../../protocol/answers.ts';
import { protocolVersion } from '../../protocol/messages.ts';
import { parseJson } from '../files/parse-json.ts';
import { maskSecrets } from '../secrets/mask-secrets.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { version } from '../version.ts';
import type { Question } from './answer-question.ts';
import { readRequest } from './read-request.ts';

type Refusal = Extract<Answer, { type: 'refused' }>;

interface UnderWay {
  id: number;
  signal: AbortController;
}

const endings: Partial<Record<Refusal['reason'], string>> = {
  'protocol-version': 'the extension and the helper are of different versions; run portside install again',
  'bad-message': 'the browser sent a message the helper does not understand',
};

/** One conversation with the extension: `hello` first, then any number of questions, which may overlap. */
export class Conversation {
  /** Why it is over, as a sentence for a person. */
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

  /** Takes one message, as it came: whatever it asks, it gets an answer. The next one is to wait until this one is understood. */
  async hear(body: string): Promise<void> {
    if (this.ended) return;
    const message = parseJson(body);
    const request = await readRequest(message);
    // What a newer extension says without asking anything is passed over.
    if (!request && this.#greeted && isNotice(message)) return;
    if (!request) this.#refuse({ ...idOf(message), reason: 'bad-message' });
    else if (request.type === 'hello') this.#greet(request.protocol);
    else if (!this.#greeted) this.#refuse({ reason: 'bad-message' });
    else if (request.type === 'unwatch') this.#callOff(request.id);
    else void this.#answer(request);
  }

  #greet(protocol: number): void {
    this.#greeted = protocol === protocolVersion;
    if (!this.#greeted) {
      this.#refuse({ reason: 'protocol-version', protocol: protocolVersion });
      return;
    }
    this.#send({ type: 'hello', protocol: protocolVersion, version, os: operatingSystem });
    // A question follows: what answers it is loaded while the browser hands our hello on.
    void import('./answer-question.ts');
  }

  async #answer(question: Question): Promise<void> {
    const underWay: UnderWay = { id: question.id, signal: new AbortController() };
    this.#underWay.add(underWay);
    try {
      const { answerQuestion } = await import('./answer-question.ts');
      await answerQuestion(question, this.#send, underWay.signal.signal);
    } catch (error) {
      this.#fail(question.id, error);
    } finally {
      this.#underWay.delete(underWay);
    }
  }

  #callOff(id: number): void {
    for (const one of this.#underWay) if (one.id === id) one.signal.abort();
  }

  /** The sentence is for whoever reads the browser's own output; the extension only hears that it was the helper's fault. */
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
