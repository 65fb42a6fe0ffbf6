import browser from 'webextension-polyfill';
import type { FoundOut } from '../evidence/index.ts';
import type { Owners } from '../evidence/owners.ts';
import type { Services } from '../evidence/services.ts';
import { type Answer, answerSchema } from '../protocol/answers.ts';
import type { HelperState } from '../protocol/helper-state.ts';
import { helperName, protocolVersion } from '../protocol/messages.ts';
import type { Request } from '../protocol/requests.ts';
import { stateFromDisconnect } from './read-disconnect.ts';

/** A program that starts says hello within 0.2 s; one on a machine under load within this. */
const helloTimeoutMs = 4000;
/** The helper ends every probe by itself long before. */
const answerTimeoutMs = 15_000;

type Question = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** Asks the helper why `url` does not load. Facts come in stages, each handed on at once. @returns how it stands with the helper */
export async function lookWithHelper(url: string, found: (facts: FoundOut) => void): Promise<HelperState> {
  return converse({ type: 'look', url: withoutSecrets(url) }, (answer) => {
    if (answer.type === 'facts') found(answer.found);
    return answer.type === 'done';
  });
}

/** Who serves `port` now; empty when the helper cannot tell. */
export async function askOwner(port: number): Promise<Owners> {
  let owners: Owners = [];
  await converse({ type: 'owner', port }, (answer) => {
    if (answer.type === 'owner') owners = answer.owners;
    return answer.type === 'owner';
  });
  return owners;
}

/** The addresses of this computer that the name in `url` leads to, none where it leads elsewhere; and how it stands with the helper. */
export async function askWhereabouts(url: string): Promise<{ addresses: string[]; helper: HelperState }> {
  let addresses: string[] = [];
  const helper = await converse({ type: 'whereabouts', url: new URL(url).origin }, (answer) => {
    if (answer.type === 'whereabouts') addresses = answer.addresses;
    return answer.type === 'whereabouts';
  });
  return { addresses, helper };
}

/** What listens on this computer, absent when the helper cannot tell; and how it stands with the helper. */
export async function askServices(): Promise<{ services?: Services; helper: HelperState }> {
  let services: Services | undefined;
  const helper = await converse({ type: 'services' }, (answer) => {
    if (answer.type === 'services') services = answer.services;
    return answer.type === 'services';
  });
  return { ...(services && { services }), helper };
}

/** The query and the user may hold tokens and passwords; no probe needs them. */
function withoutSecrets(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/**
 * One question, its answers, and the end. The port is held no longer than that, since an open one keeps the worker awake.
 * @param isLast takes an answer and says whether it was the last
 */
async function converse(question: Question, isLast: (answer: Answer) => boolean): Promise<HelperState> {
  // The API appears with the permission, and is gone without.
  if (!browser.runtime.connectNative || !(await browser.permissions.contains({ permissions: ['nativeMessaging'] }))) {
    return { state: 'not-permitted' };
  }
  const end = Promise.withResolvers<HelperState>();
  const port = browser.runtime.connectNative(helperName);
  let state: HelperState = { state: 'cannot-start', detail: `no word within ${helloTimeoutMs / 1000} s` };
  let timer = setTimeout(() => end.resolve(state), helloTimeoutMs);
  port.onDisconnect.addListener((ended) => {
    const reason = ended.error?.message ?? browser.runtime.lastError?.message;
    end.resolve(stateFromDisconnect(reason, state.state === 'stopped'));
  });
  port.onMessage.addListener((message: unknown) => {
    const { data: answer } = answerSchema.safeParse(message);
    if (!answer) return end.resolve({ state: 'garbled', detail: 'a message of another shape' });
    if (answer.type === 'refused') return end.resolve(stateFromRefusal(answer));
    if (answer.type !== 'hello') return isLast(answer) && end.resolve({ state: 'fine' });
    if (answer.protocol !== protocolVersion) return end.resolve(stateFromVersion(answer.protocol));
    clearTimeout(timer);
    state = { state: 'stopped', detail: `no answer within ${answerTimeoutMs / 1000} s` };
    timer = setTimeout(() => end.resolve(state), answerTimeoutMs);
    port.postMessage({ ...question, id: 1 } satisfies Request);
  });
  port.postMessage({ type: 'hello', protocol: protocolVersion } satisfies Request);
  const outcome = await end.promise;
  clearTimeout(timer);
  port.disconnect();
  return outcome;
}

function stateFromRefusal({ reason, protocol = 0 }: Extract<Answer, { type: 'refused' }>): HelperState {
  return reason === 'protocol-version' ? stateFromVersion(protocol) : { state: 'garbled', detail: reason };
}

function stateFromVersion(protocol: number): HelperState {
  return { state: protocol < protocolVersion ? 'too-old' : 'too-new', detail: `protocol ${protocol}` };
}
