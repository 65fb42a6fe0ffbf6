import type { FactName, Facts } from '../../../evidence/index.ts';
import { browserCode } from '../../report/browser-code.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { programName } from '../names/describe-program.ts';
import { duration } from '../names/duration.ts';
import { timeAgo } from '../names/time-ago.ts';
import { checkExchange, checkProxy, checkRedirects, checkServiceWorker } from './checks-of-browser.ts';
import {
  checkExpected,
  checkFirewall,
  checkNetwork,
  checkReservations,
  checkResolution,
  checkSoftware,
} from './checks-of-machine.ts';
import { checkContainers, checkForwarders, checkRuntimes, checkSandbox, checkSession } from './checks-of-places.ts';
import { checkConnect, checkListeners, checkOwners, checkRefusal, checkStall } from './checks-of-port.ts';
import { checkCertificate, checkReplies, checkUpstreams } from './checks-of-reply.ts';
/** One for each fact: a fact without words doesn't compile. */
export const checkers: { [Name in FactName]: (fact: Facts[Name], where: CheckedAt) => Check[] } = {
  attempt: checkAttempt,
  remembered: checkRemembered,
  redirects: checkRedirects,
  exchange: checkExchange,
  serviceWorker: checkServiceWorker,
  resolution: checkResolution,
  proxy: checkProxy,
  network: checkNetwork,
  connect: checkConnect,
  listeners: checkListeners,
  owners: checkOwners,
  expected: checkExpected,
  reservations: checkReservations,
  containers: checkContainers,
  forwarders: checkForwarders,
  runtimes: checkRuntimes,
  session: checkSession,
  sandbox: checkSandbox,
  software: checkSoftware,
  firewall: checkFirewall,
  replies: checkReplies,
  certificate: checkCertificate,
  upstreams: checkUpstreams,
  stall: checkStall,
  refusal: checkRefusal,
  services: checkServices,
};

const browserNames: Record<NonNullable<Facts['attempt']['browser']>, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  safari: 'Safari',
  other: 'The browser',
};

function checkAttempt(attempt: Facts['attempt']): Check[] {
  const browser = browserNames[attempt.browser ?? 'other'];
  const elapsed = duration(attempt.elapsedMs);
  if (attempt.outcome === 'pending')
    return [{ mark: 'bad', text: `${browser} has been waiting for an answer for ${elapsed}` }];
  if (attempt.outcome === 'failed')
    return [{ mark: 'bad', text: `${browser}'s request failed after ${elapsed}: ${browserCode(attempt)}` }];
  return [{ mark: attempt.status < 400 ? 'ok' : 'bad', text: `${browser} got status ${attempt.status} in ${elapsed}` }];
}

function checkRemembered(remembered: Facts['remembered'], { at }: CheckedAt): Check[] {
  if (!remembered) return [{ mark: 'none', text: 'No earlier server seen on this port' }];
  const who = remembered.framework || remembered.program ? programName(remembered) : 'A page';
  const ago = timeAgo(remembered.lastAnsweredAt, at);
  const hasStopped = remembered.isRunning === false;
  const text = hasStopped ? `${who} answered here ${ago} but has stopped since` : `${who} answered here ${ago}`;
  return [{ mark: 'ok', text }];
}

function checkServices(services: Facts['services']): Check[] {
  if (services.length === 0) return [{ mark: 'none', text: 'No other port in use was found' }];
  return [{ mark: 'ok', text: `Other ports in use on this computer: ${services.length}` }];
}
