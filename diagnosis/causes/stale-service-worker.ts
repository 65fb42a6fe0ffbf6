import type { Attempt } from '../../evidence/attempt.ts';
import type { Facts } from '../../evidence/index.ts';
import type { ServiceWorker } from '../../evidence/service-worker.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { plainAddress } from '../plain-address.ts';
import { isHttp, isRefused } from '../way-to-port.ts';

/** A service worker that an earlier page left in the browser stands between the browser and the server. */
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
    // A worker of the very server that answers does what it is there for, unless it makes the page fail.
    if (answered && scriptOnServer === 'same') return ruledOut;
    return !answered && replies && isHttp(replies) ? certain(details) : likely(details);
  },
  text: {
    title: ({ origin, answered }) =>
      answered
        ? `The page at ${origin} comes from a service worker, not from a server`
        : `A service worker stands before ${origin}, and fails`,
    why: (details) => [whatItDid(details), ...aboutServer(details)].join(' '),
    steps: ({ origin, port, isOther, isGone }, { browser }) => [
      ...(isGone && !isOther
        ? [{ text: `If a server ought to be on port ${port}, start it: the page you see is no sign that it runs.` }]
        : []),
      ...unregister(origin, browser),
      {
        text: `Then reload. For a worker that comes back, serve a script at its address that unregisters itself, or use another port: workers belong to one port.`,
      },
    ],
  },
});

interface Stood {
  answered: boolean;
  script: string | undefined;
  isGone: boolean;
  isOther: boolean;
}

/** Chromium reports whatever a worker makes of a request as ERR_FAILED; every other failure is that of the request itself. */
function hasStoodBetween({ answered }: NonNullable<ServiceWorker>, attempt: Attempt | undefined): boolean {
  if (answered) return true;
  return attempt === undefined || (attempt.outcome === 'failed' && attempt.failure === 'other');
}

/** Firefox has a code of its own for a worker that fails. */
function toldByFirefox(attempt: Attempt | undefined): ServiceWorker {
  const isWorkers = attempt?.outcome === 'failed' && attempt.code === 'NS_ERROR_INTERCEPTION_FAILED';
  return isWorkers ? { answered: false } : null;
}

/** Read where it is known, or where a page comes from a port that refuses: that is no server's. */
function workerIn(facts: Pick<Facts, 'serviceWorker'> & Seen): ServiceWorker | undefined {
  const { target, attempt, connect } = facts;
  const isNobodysPage = attempt?.outcome === 'answered' && connect !== undefined && isRefused(target, connect);
  const isTold = isNobodysPage || facts.isKnown('serviceWorker');
  return toldByFirefox(attempt) ?? (isTold ? facts.serviceWorker : undefined);
}

interface Seen {
  target: Target;
  attempt: Attempt | undefined;
  connect: Facts['connect'] | undefined;
  isKnown(name: 'serviceWorker'): boolean;
}

function whatItDid({ answered, script }: Stood): string {
  const worker = script
    ? `The service worker ${plainAddress(script)}`
    : 'A service worker, a script that an earlier page left in the browser,';
  return answered ? `${worker} has answered for the server.` : `${worker} took the request, and gave no answer.`;
}

function aboutServer({ isGone, isOther }: Stood): string[] {
  if (isOther)
    return ['The server that answers now has no such script: it belongs to another project, or to an older version.'];
  if (isGone) return ['The server itself does not answer.'];
  return [];
}

function unregister(origin: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `To remove the worker in Chrome and its relatives, press F12 on the page, open Application, Storage, and press “Clear site data”; or find ${origin} in \`chrome://serviceworker-internals\` and press Unregister.`,
  };
  const firefox = {
    text: `To remove the worker in Firefox, open \`about:debugging#/runtime/this-firefox\`, find ${origin} under Service Workers, and press Unregister.`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
