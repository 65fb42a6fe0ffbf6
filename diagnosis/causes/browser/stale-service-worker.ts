import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { errorCodeOf, failedWith } from '../../../evidence/browser/failure-of.ts';
import type { ServiceWorker } from '../../../evidence/browser/service-worker.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { isRefused } from '../../reading/port/connect-results.ts';
import { isHttp } from '../../reading/reply/own-replies.ts';

/** A service worker left behind by an earlier page answers in place of the server. */
export const staleServiceWorker = defineCause({
  id: 'stale-service-worker',
  stop: 'browser',
  needs: ['serviceWorker'],
  uses: ['attempt', 'connect', 'replies'],
  judge(facts) {
    const { target, attempt, connect, replies } = facts;
    const worker = workerIn(facts);
    if (!worker || !hasStoodBetween(worker, attempt)) return ruledOut;
    const { answered, script, scriptOnServer } = worker;
    const isGone = scriptOnServer === 'unreachable' || isRefused(target, connect ?? []);
    const isOther = scriptOnServer === 'missing' || scriptOnServer === 'different';
    const details = { origin: new URL(target.url).origin, port: target.port, answered, script, isGone, isOther };
    if (isGone || isOther) return certain(details);
    // A worker that belongs to the server which answers is doing its job, unless it makes the page fail.
    if (answered && scriptOnServer === 'same') return ruledOut;
    return !answered && replies && isHttp(replies) ? certain(details) : likely(details);
  },
});

/** Chromium reports every failure inside a worker as ERR_FAILED. Any other failure is the request's own. */
function hasStoodBetween({ answered }: NonNullable<ServiceWorker>, attempt: Attempt | undefined): boolean {
  if (answered) return true;
  return attempt === undefined || failedWith(attempt, 'other');
}

/** Firefox has a code of its own for a failing worker. */
function toldByFirefox(attempt: Attempt | undefined): ServiceWorker {
  const isWorkers = errorCodeOf(attempt) === 'NS_ERROR_INTERCEPTION_FAILED';
  return isWorkers ? { answered: false } : null;
}

/** Read if it's known, or if a page comes from a port that refuses connections: no server sent that one. */
function workerIn(
  facts: Reading<'attempt' | 'connect'> & { serviceWorker: ServiceWorker; isKnown(name: 'serviceWorker'): boolean },
): ServiceWorker | undefined {
  const { target, attempt, connect } = facts;
  const isNobodysPage = attempt?.outcome === 'answered' && connect !== undefined && isRefused(target, connect);
  const isTold = isNobodysPage || facts.isKnown('serviceWorker');
  return toldByFirefox(attempt) ?? (isTold ? facts.serviceWorker : undefined);
}
