import { isLoopbackAddress, isLoopbackName } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Resolution } from '../../../evidence/machine/resolution.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { isGatewayError } from '../../../evidence/reply/is-gateway-error.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { boundOnPort } from '../../reading/port/bound-addresses.ts';
import { connectResult } from '../../reading/port/connect-results.ts';

/** The system has no address for the name, or one that isn't this computer: the line in the hosts file is missing or wrong. */
export const hostsFileBroken = defineCause({
  id: 'hosts-file-broken',
  stop: 'name',
  needs: ['resolution'],
  uses: ['attempt', 'replies', 'connect', 'listeners'],
  judge(facts) {
    const { target, attempt, replies = [], connect } = facts;
    const isSaid = replies.some(({ outcome }) => saysSo(outcome));
    const name = isSaid ? 'localhost' : target.host.replace(/\.$/, '').toLowerCase();
    const isLocalhost = name === 'localhost';
    if (!isLocalhost && (target.kind !== 'name' || isLoopbackName(name))) return ruledOut;
    // Browsers resolve localhost themselves, and report it if they find no address.
    const isNeeded = !attempt && !isSaid;
    const resolution = isNeeded || facts.isKnown('resolution') ? facts.resolution : undefined;
    const astray = resolution?.addresses.filter((address) => !isLoopbackAddress(address)) ?? [];
    const isServerAstray = isBoundByName(name, astray, facts);
    const isAskedByServer = hasFoundName(attempt, replies, isSaid);
    const details = {
      name,
      isLocalhost,
      isAskedByServer,
      astray,
      isServerAstray,
      hostsPath: resolution?.hostsFile?.path,
      order: resolution?.order,
    };
    const certainty = isLocalhost
      ? ofLocalhost(resolution, { attempt, connect, isServerAstray })
      : ofOwnName(name, resolution, attempt);
    if (certainty === 'ruled-out') return isSaid ? likely(details) : ruledOut;
    return asSure[certainty](details);
  },
  outranks: ({ isServerAstray }) => (isServerAstray ? ['bound-to-other-address'] : []),
});

/** Whoever binds to localhost gets the address that the file has for it. 0.0.0.0 is where most servers listen anyway. */
function isBoundByName(name: string, astray: readonly string[], { target, listeners }: Reading<'listeners'>): boolean {
  if (name !== 'localhost') return false;
  return boundOnPort(target, listeners).some((bound) => bound !== '0.0.0.0' && astray.includes(bound));
}

/** What servers say that couldn't resolve localhost, in Node's and Go's words. */
const inVain =
  /getaddrinfo (ENOTFOUND|EAI_AGAIN) localhost(?![.\w-])|\blookup localhost\b.{0,60}(no such host|server misbehaving)/i;

function saysSo(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'http' && outcome.status >= 500 && inVain.test(pageText(outcome));
}

function failsItself({ outcome }: Replies[number]): boolean {
  return outcome.kind === 'http' && outcome.status >= 500;
}

const asSure = { certain, likely, 'less likely': lessLikely };

type Verdict = keyof typeof asSure | 'ruled-out';

interface Seen {
  attempt: Attempt | undefined;
  connect: Connect | undefined;
  isServerAstray: boolean;
}

function ofLocalhost(resolution: Resolution | undefined, { attempt, connect, isServerAstray }: Seen): Verdict {
  const hasFailed = hasNotResolved(attempt);
  if (!resolution && hasFailed && connect && isOnIpv6Alone(connect)) return 'less likely';
  if (!resolution || !isAstray(resolution)) return hasFailed ? 'likely' : 'ruled-out';
  // The browser isn't affected, since it resolves localhost itself. A server that looks the name up may be.
  const isMissing = isMissingInFile(resolution);
  if (attempt && !hasFailed && !(isMissing && isServerAstray && failedWith(attempt, 'refused')))
    return mayStandBehind(attempt) ? 'likely' : 'ruled-out';
  return isMissing ? 'certain' : 'likely';
}

/** A browser with IPv6 turned off fails in the same way if the server is on ::1 only. */
function isOnIpv6Alone(connect: Connect): boolean {
  return connectResult(connect, '::1') === 'accepted' && connectResult(connect, '127.0.0.1') === 'refused';
}

/** For a name that only this computer can resolve. One that DNS resolves to another machine is somebody's site. */
function ofOwnName(name: string, resolution: Resolution | undefined, attempt: Attempt | undefined): Verdict {
  if (hasNotResolved(attempt)) return 'likely';
  if (!resolution || !isAstray(resolution) || attempt?.outcome === 'answered') return 'ruled-out';
  const isSet = resolution.hostsFile?.addresses.some((address) => !isLoopbackAddress(address)) ?? false;
  return isSet || name.endsWith('.test') || resolution.addresses.length === 0 ? 'likely' : 'ruled-out';
}

function hasNotResolved(attempt: Attempt | undefined): boolean {
  return failedWith(attempt, 'name-not-resolved');
}

/** Whether it's a server that can't resolve the name. Opening the page by IP address then changes nothing. */
function hasFoundName(attempt: Attempt | undefined, replies: Replies, isSaid: boolean): boolean {
  return isSaid || (attempt ? !hasNotResolved(attempt) : replies.some(failsItself));
}

/** Leads nowhere, or away from this computer. */
function isAstray({ addresses }: Resolution): boolean {
  return !addresses.every(isLoopbackAddress) || addresses.length === 0;
}

/** Whether the hosts file agrees with the resolver, which by itself may only have failed for a moment. */
function isMissingInFile({ hostsFile: file }: Resolution): boolean {
  return file?.localhost !== undefined && !file.localhost.some(isLoopbackAddress);
}

/**
 * Whether such a server may be behind the failure: one that can't bind to localhost never starts, and a proxy to localhost sends a gateway
 * error.
 */
function mayStandBehind(attempt: Attempt): boolean {
  if (attempt.outcome === 'answered') return isGatewayError(attempt.status);
  return failedWith(attempt, 'refused', 'error-reply', 'other');
}
