import type { Target } from '../../../evidence/address/target.ts';
import type { Facts, OperatingSystem } from '../../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { firstDynamicPort } from '../../knowledge/dynamic-ports.ts';
import type { FactsRead, Reading } from '../../reading/facts-read.ts';
import { bindErrorOf } from '../../reading/port/bind-error.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { mayBeRefused } from '../../reading/port/connect-results.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';

/** The system doesn't let ordinary programs use this port: it needs a privilege or is reserved. */
export const portReserved = defineCause({
  id: 'port-reserved',
  stop: 'port',
  needs: ['reservations'],
  uses: ['expected', 'connect', 'listeners', 'replies', 'attempt'],
  hingesOn: ['listeners'],
  judge(facts) {
    const { target, expected, connect, listeners } = facts;
    if (facts.isKnown('reservations') && isKeptForAnother(facts))
      return likely({ ...detailsOf(target, facts.reservations, undefined), rule: 'url' as const });
    // Something has the port, so it isn't reserved.
    const isHeld = hasListener(target, listeners);
    if (isHeld || (connect && !mayBeRefused(target, connect))) return ruledOut;
    const inLog = bindErrorOf({ expected, reservations: undefined });
    if (inLog?.kind === 'forbidden') {
      const details = detailsOf(target, {}, inLog.process?.program);
      return listeners || connect ? certain(details) : likely(details);
    }
    return byReservations(facts);
  },
});

type Known = FactsRead<'expected' | 'connect' | 'listeners'> & {
  target: Target;
  os: OperatingSystem;
  reservations: Facts['reservations'];
};

function byReservations(facts: Known) {
  const { target, expected, connect, reservations } = facts;
  const wanting = expected?.find(({ reason, listensOn }) => reason === 'names-port' && listensOn.length === 0);
  const details = detailsOf(target, reservations, wanting?.process.program);
  const told = bindErrorOf({ expected, reservations });
  if (told?.kind === 'taken') return ruledOut;
  if (told?.kind === 'forbidden') return isLookedAt(facts) ? certain(details) : likely(details);
  return judgeRule(target, details, { isWanted: wanting !== undefined, isRefused: connect !== undefined });
}

/**
 * Windows' own web service has the port, and says that nobody serves this very address: it's kept for a program that isn't running.
 * @see https://learn.microsoft.com/en-us/windows/win32/http/namespace-reservations-registrations-and-routing
 */
function isKeptForAnother({
  target,
  reservations,
  replies,
  attempt,
}: Reading<'reservations' | 'replies' | 'attempt'>): boolean {
  const reply = ownReply({ target, replies, attempt });
  const isUnserved = reply?.kind === 'http' && reply.status === 503 && /^Microsoft-HTTPAPI\b/i.test(reply.server ?? '');
  const { origin } = new URL(target.url);
  return (
    isUnserved &&
    (reservations?.urlReservations ?? []).some((url) => URL.canParse(url) && new URL(url).origin === origin)
  );
}

/** Windows gives the same error if another program has the port, so somebody has to have looked. */
function isLookedAt({ os, listeners, connect }: { os: OperatingSystem } & FactsRead<'listeners' | 'connect'>): boolean {
  return os !== 'windows' || listeners !== undefined || connect !== undefined;
}

export type Rule = 'range' | 'privilege' | 'url' | 'unknown';

function detailsOf(target: Target, reservations: Facts['reservations'], program: string | undefined) {
  const { privilegedBelow: below = 0, hasPrivilege, excludedRanges = [], urlReservations = [] } = reservations;
  // A range that an administrator set aside is never handed out, but programs may still ask for it.
  const blocking = excludedRanges.find(
    ({ from, to, by }) => from <= target.port && target.port <= to && by !== 'administrator',
  );
  const isPrivileged = target.port < below && hasPrivilege === false;
  const rule: Rule = blocking ? 'range' : isPrivileged ? 'privilege' : urlReservations.length > 0 ? 'url' : 'unknown';
  const range = blocking && (blocking.from === blocking.to ? `${blocking.from}` : `${blocking.from} to ${blocking.to}`);
  return {
    port: target.port,
    rule,
    range,
    reserved: blocking && { from: blocking.from, to: blocking.to },
    url: urlReservations[0],
    below,
    program,
    instead: otherPort(target.port, excludedRanges),
    lowStart: rule === 'range' ? lowStartOf(reservations) : undefined,
  };
}

/** A port that isn't reserved itself. */
function otherPort(port: number, ranges: readonly { from: number; to: number }[]): number {
  const candidates = [port < 1024 ? 8000 + port : 8080, 3000, 5173, 8888, 9000];
  return candidates.find((one) => !ranges.some(({ from, to }) => from <= one && one <= to)) ?? 8080;
}

function lowStartOf(reservations: Facts['reservations'] | undefined): number | undefined {
  const from = reservations?.dynamicRange?.from;
  return from !== undefined && from < firstDynamicPort ? from : undefined;
}

/** Without a log that says so, the rule only shows that no server can be there, not that one tried. */
function judgeRule<D extends { rule: Rule }>(
  { url }: Target,
  details: D,
  { isWanted, isRefused }: { isWanted: boolean; isRefused: boolean },
) {
  if (details.rule === 'range') return isRefused ? certain(details) : likely(details);
  if (details.rule === 'url') return isWanted ? likely(details) : ruledOut;
  if (details.rule === 'unknown') return ruledOut;
  // An address without a port means 80 or 443, so perhaps no server was ever started there.
  if (!isWanted) return new URL(url).port === '' ? ruledOut : likely(details);
  return certain(details);
}
