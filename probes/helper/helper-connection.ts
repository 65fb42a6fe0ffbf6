import type { Answer } from '../../protocol/answers.ts';
import { helperName, protocolVersion } from '../../protocol/handshake.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { type Heard, readAnswer } from '../../protocol/read-answer.ts';
import type { Request } from '../../protocol/requests.ts';
import { browser } from '../browser.ts';
import { stateFromDisconnect } from './read-disconnect.ts';
import { stateFromRefusal, stateFromVersion } from './read-refusal.ts';
import { helloTimeoutMs, startOnceMore } from './start-once-more.ts';
import { stateAfter } from './state-after.ts';

type Asking = Exclude<Request, { type: 'hello' | 'unwatch' }>;
export type Question = Asking extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** How a question ended. `isLost`: a helper that had answered others was gone before it said a word on this one. */
export interface Outcome {
  helper: HelperState;
  isLost: boolean;
}

interface Asked {
  question: Question;
  /** Takes an answer and says whether it was the last. */
  isLast: (answer: Answer) => boolean;
  outcome: PromiseWithResolvers<Outcome>;
  isLateComer: boolean;
  isHeard: boolean;
  /** The helper said something in answer that only a newer extension knows. */
  hasUnknownWords: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

const hello: Request = { type: 'hello', protocol: protocolVersion };
/** The helper ends every probe long before this. */
const answerTimeoutMs = 15_000;
/** An open port keeps the background awake, so it stays for what a person does in one go, and not for ever. */
const keptForMs = 60_000;

/** One helper process: hello once, then any number of questions at a time, told apart by their ids. */
export class HelperConnection {
  isEnded = false;
  readonly #port = browser.runtime.connectNative(helperName);
  readonly #asked = new Map<number, Asked>();
  #latestId = 0;
  #isGreeted = false;
  /** With the version it gave. */
  #fine: HelperState = { state: 'fine' };
  #timer = this.#endAfter(helloTimeoutMs, 'cannot-start', 'no word');

  constructor() {
    this.#port.onDisconnect.addListener((ended) => {
      const reason = ended.error?.message ?? browser.runtime.lastError?.message;
      const state = stateFromDisconnect(reason, this.#isGreeted, browser.runtime.id);
      const end = (secondState = state) => this.end(secondState, true);
      if (state.state !== 'garbled') return end();
      // Nonsense, or gone before what we said was written: this sentence is said of both.
      clearTimeout(this.#timer);
      startOnceMore(this.#isGreeted ? [hello] : []).then(end, () => end());
    });
    this.#port.onMessage.addListener((message: unknown) => this.#hear(message));
    this.#port.postMessage(hello);
  }

  /** Asks, and hands each answer to `isLast` until that one says so, it is called off, or the helper ends. */
  ask(question: Question, isLast: Asked['isLast'], signal?: AbortSignal): Promise<Outcome> {
    const outcome = Promise.withResolvers<Outcome>();
    const asked = { question, isLast, outcome, isLateComer: this.#isGreeted, isHeard: false, hasUnknownWords: false };
    this.#latestId += 1;
    const id = this.#latestId;
    this.#asked.set(id, asked);
    if (this.#isGreeted) this.#post(id, asked);
    signal?.addEventListener('abort', () => this.#callOff(id));
    return outcome.promise;
  }

  /** @param isGone whether the helper itself ended the connection */
  end(helper: HelperState, isGone = false): void {
    if (this.isEnded) return;
    this.isEnded = true;
    clearTimeout(this.#timer);
    for (const [id, asked] of this.#asked)
      this.#settle(id, asked, { helper, isLost: isGone && asked.isLateComer && !asked.isHeard });
    this.#port.disconnect();
  }

  #post(id: number, asked: Asked): void {
    clearTimeout(this.#timer);
    asked.timer = this.#endAfter(answerTimeoutMs, 'stopped', 'no answer');
    this.#port.postMessage({ ...asked.question, id } satisfies Request);
  }

  #callOff(id: number): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    if (this.#isGreeted) this.#port.postMessage({ type: 'unwatch', id } satisfies Request);
    this.#settle(id, asked, { helper: { state: 'fine' }, isLost: false });
  }

  #hear(message: unknown): void {
    const heard = readAnswer(message);
    const answer = heard?.answer;
    // After its hello, a newer helper's unrequested messages are ignored.
    if (!heard || !(this.#isGreeted || answer)) this.end({ state: 'garbled', detail: 'a message of another shape' });
    else if (answer?.type === 'hello') this.#greet(answer);
    else if (heard.id !== undefined) this.#answer(heard.id, heard);
    else if (answer?.type === 'refused') this.end(stateFromRefusal(answer));
  }

  #greet({ protocol, version }: Extract<Answer, { type: 'hello' }>): void {
    if (protocol !== protocolVersion) this.end(stateFromVersion(protocol));
    if (this.#isGreeted || this.isEnded) return;
    this.#isGreeted = true;
    this.#fine = { state: 'fine', detail: version };
    for (const [id, asked] of this.#asked) this.#post(id, asked);
  }

  #answer(id: number, heard: Heard): void {
    const asked = this.#asked.get(id);
    // It was called off, or timed out.
    if (!asked) return;
    const { question, isLast } = asked;
    asked.isHeard = true;
    asked.hasUnknownWords ||= heard.hasUnknownWords;
    // A watched address may not change for hours.
    if (question.type === 'watch') clearTimeout(asked.timer);
    const { answer } = heard;
    const isOver = answer !== undefined && isLast(answer);
    const all = { ...heard, hasUnknownWords: asked.hasUnknownWords };
    const helper = stateAfter(all, { type: question.type, isOver }, this.#fine);
    if (helper) this.#settle(id, asked, { helper, isLost: false });
  }

  #settle(id: number, { timer, outcome }: Asked, so: Outcome): void {
    clearTimeout(timer);
    this.#asked.delete(id);
    outcome.resolve(so);
    if (this.#asked.size > 0 || this.isEnded) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end({ state: 'fine' }), keptForMs);
  }

  #endAfter(timeoutMs: number, state: HelperState['state'], what: string): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.end({ state, detail: `${what} within ${timeoutMs / 1000} s` }), timeoutMs);
  }
}
