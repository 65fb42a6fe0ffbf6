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
  other: 'Der Browser',
};

function checkAttempt(attempt: Facts['attempt']): Check[] {
  const browser = browserNames[attempt.browser ?? 'other'];
  const elapsed = duration(attempt.elapsedMs);
  if (attempt.outcome === 'pending')
    return [{ mark: 'bad', text: `${browser} wartet seit ${elapsed} auf eine Antwort` }];
  if (attempt.outcome === 'failed')
    return [{ mark: 'bad', text: `${browser} hat nach ${elapsed} aufgegeben: ${browserCode(attempt)}` }];
  return [
    {
      mark: attempt.status < 400 ? 'ok' : 'bad',
      text: `${browser} hat nach ${elapsed} den Status ${attempt.status} erhalten`,
    },
  ];
}

function checkRemembered(remembered: Facts['remembered'], { at }: CheckedAt): Check[] {
  if (!remembered) return [{ mark: 'none', text: 'Kein früherer Server an diesem Port gesehen' }];
  const who = remembered.framework || remembered.program ? programName(remembered) : 'Eine Seite';
  const ago = timeAgo(remembered.lastAnsweredAt, at);
  const hasStopped = remembered.isRunning === false;
  const text = hasStopped
    ? `${who} hat hier ${ago} geantwortet, läuft aber inzwischen nicht mehr`
    : `${who} hat hier ${ago} geantwortet`;
  return [{ mark: 'ok', text }];
}

function checkServices(services: Facts['services']): Check[] {
  if (services.length === 0) return [{ mark: 'none', text: 'Kein anderer belegter Port gefunden' }];
  return [{ mark: 'ok', text: `Andere belegte Ports auf diesem Computer: ${services.length}` }];
}
