import { isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { HttpReply } from '../../../evidence/port/replies.ts';
import { isGatewayError } from '../../../evidence/reply/is-gateway-error.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { isRefused } from '../../reading/port/connect-results.ts';
import { ownerProcesses } from '../../reading/program/owner-processes.ts';
import { goesThroughProxy, isOwn } from '../../reading/reply/goes-through-proxy.ts';
import { ownHttpReply } from '../../reading/reply/own-replies.ts';

/** A request for this computer goes to a proxy, which can't deliver it. */
export const proxyTakesLoopback = defineCause({
  id: 'proxy-takes-loopback',
  stop: 'browser',
  needs: [],
  uses: ['attempt', 'exchange', 'proxy', 'connect', 'replies', 'owners'],
  judge(facts) {
    const { target, attempt } = facts;
    const isProxysWord = hasProxysWord(facts);
    if (attempt && !mayBeProxy(attempt) && !isProxysWord) return ruledOut;
    const details = { host: target.host, ...describe(facts) };
    if (hasProxyFailed(attempt)) return leadsHere(target) ? certain(details) : likely(details);
    const isTaken = goesThroughProxy(target, facts);
    // The helper asks without a proxy, and reads the settings too. The browser's own requests go through its proxy.
    const worksWithout = facts.proxy !== undefined && isGood(facts);
    if (isTaken && worksWithout && isGatewayFault(attempt)) return certain(details);
    const isSuspect = isTaken || isProxysWord || isSaidByProxy(facts) || mayBeSet(facts) || mayBeInEnvironment(facts);
    return isSuspect ? likely(details) : ruledOut;
  },
});

/** A proxy that asks for its password, or that gets no answer for the request it was given. */
function isOfProxy(status: number): boolean {
  return status === 407 || isGatewayError(status);
}

/** Failures that come before any proxy is asked: the browser's own decisions and its name lookup. */
const notByProxy: readonly Failure[] = [
  'unsafe-port',
  'address-invalid',
  'name-not-resolved',
  'blocked',
  'mixed-content',
  'local-network-denied',
  'cors',
  'redirect-loop',
  'access-denied',
];

function mayBeProxy(attempt: Attempt): boolean {
  if (attempt.outcome === 'answered') return isOfProxy(attempt.status);
  return attempt.outcome === 'pending' || !notByProxy.includes(attempt.failure);
}

/** How a request fails if a proxy can't or won't forward it. Silence and certificate errors have other causes too. */
function isGatewayFault(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome === 'answered') return true;
  return failedWith(attempt, 'refused', 'reset', 'empty', 'error-reply');
}

function leadsHere(target: Target): boolean {
  return isOwn(target) || (target.addresses?.every(isLoopbackAddress) ?? false);
}

type Read = Reading<'attempt' | 'exchange' | 'proxy' | 'connect' | 'replies' | 'owners'>;

function describe({ target, attempt, proxy }: Read) {
  const isOfBrowser = attempt !== undefined || goesThroughProxy(target, { attempt, proxy });
  return {
    servers: attempt?.proxy ? [attempt.proxy] : (proxy?.browser?.servers ?? []),
    setBy: proxy?.browser?.setBy,
    mode: proxy?.browser?.mode,
    isDead: proxy?.reachable === false || hasProxyFailed(attempt),
    /** From the environment, if no browser is involved. */
    variables: isOfBrowser ? [] : Object.keys(proxy?.environment?.variables ?? {}),
  };
}

function hasProxyFailed(attempt: Attempt | undefined): boolean {
  return failedWith(attempt, 'proxy');
}

/** Without the proxy, the server returns a page. */
function isGood(facts: Read): boolean {
  const reply = ownHttpReply(facts);
  return reply !== undefined && reply.status < 500;
}

const proxyServers = /^(squid|mitmproxy|charles|fiddler|privoxy|tinyproxy|burp|zscaler|bluecoat)/i;

/** A proxy's error came although nothing listens here, or it names a proxy that doesn't serve this port. */
function isSaidByProxy({ target, attempt, connect, replies = [], owners }: Read): boolean {
  if (attempt?.outcome !== 'answered') return false;
  if (connect && isRefused(target, connect)) return true;
  if (isServedByProxy(owners)) return false;
  // No server but a proxy asks for a proxy's password, unless it was itself seen to say so.
  if (attempt.status === 407 && replies.length === 0) return true;
  return replies.some(({ outcome }) => outcome.kind === 'http' && isProxyPage(outcome));
}

/** What is on the error pages of proxies that people run for themselves, whatever the status. */
const proxysWords =
  /\bprivoxy\b|\(squid\/[\d.]+\)|requested URL could not be retrieved|\[fiddler\]|charles error report|burp suite|\bmitmproxy\b|\btinyproxy\b/i;

/** An error that a proxy signs, where the port is not the proxy's own. */
function hasProxysWord({ attempt, exchange, replies = [], owners }: Read): boolean {
  if (attempt?.outcome !== 'answered' || attempt.status < 400 || isServedByProxy(owners)) return false;
  if (isSignedByProxy(exchange?.headers)) return true;
  return replies.some(
    ({ outcome }) =>
      outcome.kind === 'http' && outcome.status === attempt.status && proxysWords.test(pageText(outcome)),
  );
}

/** Squid's own errors carry a header that says which: https://wiki.squid-cache.org/SquidFaq/TroubleShooting */
function isSignedByProxy(headers: Record<string, string> = {}): boolean {
  return 'x-squid-error' in headers || [headers.server, headers.via].some((sign) => proxyServers.test(sign ?? ''));
}

function isServedByProxy(owners: Read['owners']): boolean {
  return ownerProcesses(owners).some(({ program }) => proxyServers.test(program));
}

function isProxyPage({ status, server = '', headers = {} }: HttpReply): boolean {
  return isOfProxy(status) && (proxyServers.test(server) || proxyServers.test(headers.via ?? ''));
}

/** There's a proxy, and nobody knows which requests go through it. */
function mayBeSet({ target, attempt, proxy }: Read): boolean {
  const settings = proxy?.browser;
  if (!settings || settings.takesTarget !== undefined) return false;
  // An extension that controls the proxy may hide its servers.
  if (settings.servers.length === 0 && settings.mode !== 'extension') return false;
  // The system's own settings may say so where no browser does.
  if (isOwn(target) && settings.takesLoopback !== undefined) return settings.takesLoopback;
  return settings.mode === 'extension' || (!isOwn(target) && attempt !== undefined && settings.mode !== 'direct');
}

/** Browsers send no loopback request to these. Other programs do, and fail where a direct request works. */
function mayBeInEnvironment(facts: Read): boolean {
  const { target, proxy, attempt, connect, replies } = facts;
  if (proxy?.environment?.sparesTarget !== false || (attempt?.browser && attempt.browser !== 'other')) return false;
  return replies ? isGood(facts) : !connect || !isRefused(target, connect);
}
