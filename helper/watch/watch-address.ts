import { setTimeout as pause } from 'node:timers/promises';
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
import { askAgain } from './ask-again.ts';
import { type Pace, pageWaits } from './pace.ts';

/** Databases and the like log each connection, but one of them may still give way to a web server. */
const pauseBesideServiceMs = 5000;
/** With hundreds of addresses, each is tried less often, so that all together make no more than a hundred tries a second. */
const shareMs = 10;

/** A dev server that is compiling holds the request, and answers when it's done. */
const silenceMs = 30_000;
/** The beginning of a page says enough. */
const bodyMs = 300;
/** After this time we report that the reply is slow. */
const slowMs = 1000;

let watched = 0;

interface Watched {
  target: Target;
  address: string;
  signal: AbortSignal;
  pace?: Pace;
}

type Tell = (seen: Seen) => unknown;

/** The result of one try, and the reply if the server was asked. */
export interface Seen {
  state: WatchState;
  reply?: ReplyOutcome | undefined;
}

/** Tries one address of the target again and again, reports each result, and waits until the report has been handled. */
export async function watchAddress({ pace = pageWaits, ...watching }: Watched, tell: Tell): Promise<void> {
  const { target, address, signal } = watching;
  const startedAt = performance.now();
  let expectation: Promise<Expectation> | undefined;
  watched += 1;
  while (!signal.aborted) {
    // If a server has just answered, its next answer shows whether it's still there.
    const isThere = expectation || (await tryToConnect(address, target.port, signal)).result === 'accepted';
    expectation = isThere ? (expectation ?? expectationOfOwner(target, address)) : undefined;
    const isBesideService = await isService(expectation);
    const seen = await askIfThere({ ...watching, pace, isBesideService, expectation }, tell);
    await tell(seen);
    if (isBesideService || seen.state === 'down') expectation = undefined;
    const usualMs = Math.max(pace.pauseMs(seen.state, performance.now() - startedAt), watched * shareMs);
    await pause(isBesideService ? pauseBesideServiceMs : usualMs, undefined, { signal }).catch(() => undefined);
  }
  watched -= 1;
}

/** An unknown program is asked at once: a person wants a page from it, and is waiting. */
async function expectationOfOwner(target: Target, address: string): Promise<Expectation> {
  const owners = await ownersOfPort(target.port).catch(() => []);
  const rows = owners.some((owner) => owner.process) ? [] : await readListenRows().catch(() => []);
  const expectation = expectationAt(target, address, { owners, rows });
  return expectation === 'anything' ? 'web' : expectation;
}

/** The look has already asked it once; if a page ever comes, it comes from another program. */
async function isService(expectation: Promise<Expectation> | undefined): Promise<boolean> {
  const expected = await expectation;
  return typeof expected === 'object' && !expected.mayBeWeb;
}

interface Tried extends Watched {
  pace: Pace;
  /** Absent if nothing accepts. */
  expectation: Promise<Expectation> | undefined;
  isBesideService: boolean;
}

/** An open port isn't enough: it has to answer HTTP, and with more than the promise of a page. */
async function askIfThere({ pace, expectation, isBesideService, ...asked }: Tried, tell: Tell): Promise<Seen> {
  if (!expectation) return { state: 'down' };
  if (isBesideService) return { state: 'starting' };
  const question = { ...asked, expectation, scheme: asked.target.scheme, silenceMs, bodyMs };
  const timer = setTimeout(tell, slowMs, { state: 'starting' } satisfies Seen);
  const reply = await (pace.askAgainMs ? askAgain(question, pace.askAgainMs) : ask(question));
  clearTimeout(timer);
  return { state: stateOf(reply), reply };
}

function stateOf(outcome: ReplyOutcome): WatchState {
  if (outcome.kind === 'no-connection') return 'down';
  return outcome.kind === 'http' && !saysNotYet(outcome) ? 'answers' : 'starting';
}
