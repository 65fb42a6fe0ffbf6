import type { Target } from '../../evidence/address/target.ts';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { saysNotYet } from '../../evidence/reply/says-not-yet.ts';
import type { WatchState } from '../../protocol/answers.ts';
import { tryToConnect } from '../probes/connect.ts';
import { readListenRows } from '../probes/listeners.ts';
import { ownersOfPort } from '../probes/owners.ts';
import { ask } from '../probes/replies/ask.ts';
import { expectationAt } from '../programs/expectation-for.ts';
import type { Expectation } from '../programs/known-programs.ts';

/** A person who has just started the server waits for it; one who has not may not come back for hours. A try takes 0.15 ms of a core. */
const eagerForMs = 120_000;
const eagerPauseMs = 150;
const calmPauseMs = 300;
/** A question costs the server work, and us a look at who owns the port. */
const pauseAfterReplyMs = { starting: 250, answers: 1000 };
/** Databases and the like write each connection into their logs; one of them may yet make way for a web server. */
const pauseBesideServiceMs = 5000;
/** With hundreds of addresses at a time each is tried less often, so that all together cost no more than a hundred a second. */
const shareMs = 10;

/** A dev server that is compiling keeps the question waiting, and answers it when it is done. */
const silenceMs = 30_000;
/** The beginning of a page says enough. */
const bodyMs = 300;
/** By then a reply is told to be slow. */
const slowMs = 1000;

let watched = 0;

/** Tries one address of the target again and again, and tells each time what it came to. */
export async function watchAddress(
  { target, address, signal }: { target: Target; address: string; signal: AbortSignal },
  tell: (state: WatchState) => void,
): Promise<void> {
  const calmFromMs = performance.now() + eagerForMs;
  let expectation: Promise<Expectation> | undefined;
  watched += 1;
  while (!signal.aborted) {
    const { result } = await tryToConnect(address, target.port);
    expectation = result === 'accepted' ? (expectation ?? expectationOfOwner(target, address)) : undefined;
    const isBesideService = await isService(expectation);
    const state =
      expectation && !isBesideService
        ? await stateByReply({ target, address, expectation }, tell)
        : stateUnasked(isBesideService);
    tell(state);
    if (isBesideService) expectation = undefined;
    const pauseMs = isBesideService ? pauseBesideServiceMs : Math.max(pauseAfter(state, calmFromMs), watched * shareMs);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  watched -= 1;
}

function stateUnasked(isService: boolean): WatchState {
  return isService ? 'starting' : 'down';
}

function pauseAfter(state: WatchState, calmFromMs: number): number {
  if (state !== 'down') return pauseAfterReplyMs[state];
  return performance.now() < calmFromMs ? eagerPauseMs : calmPauseMs;
}

/** A program of which nothing is known is asked at once: a person wants a page of it, and waits. */
async function expectationOfOwner(target: Target, address: string): Promise<Expectation> {
  const owners = await ownersOfPort(target.port).catch(() => []);
  const rows = owners.some((owner) => owner.process) ? [] : await readListenRows().catch(() => []);
  const expectation = expectationAt(target, address, { owners, rows });
  return expectation === 'anything' ? 'web' : expectation;
}

/** It has been asked once, by the look; that page comes from another program, if ever. */
async function isService(expectation: Promise<Expectation> | undefined): Promise<boolean> {
  const expected = await expectation;
  return typeof expected === 'object' && !expected.mayBeWeb;
}

/** An open port is not enough: it has to answer HTTP, and with more than the promise of a page. */
async function stateByReply(
  question: { target: Target; address: string; expectation: Promise<Expectation> },
  tell: (state: WatchState) => void,
): Promise<WatchState> {
  const timer = setTimeout(tell, slowMs, 'starting');
  const outcome = await ask({ ...question, scheme: question.target.scheme, silenceMs, bodyMs });
  clearTimeout(timer);
  return stateOf(outcome);
}

function stateOf(outcome: ReplyOutcome): WatchState {
  if (outcome.kind === 'no-connection') return 'down';
  return outcome.kind === 'http' && !saysNotYet(outcome) ? 'answers' : 'starting';
}
