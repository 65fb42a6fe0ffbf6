import { isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { isRefused, replyIn } from '../../reading/port/way-to-port.ts';
import { goesThroughProxy, isOwn } from '../../reading/reply/goes-through-proxy.ts';

/** A request for this computer goes to a proxy, which can't bring it back. */
export const proxyTakesLoopback = defineCause({
  id: 'proxy-takes-loopback',
  stop: 'browser',
  needs: [],
  uses: ['attempt', 'proxy', 'connect', 'replies', 'owners'],
  judge(facts) {
    const { target, attempt } = facts;
    const isProxysWord = hasProxysWord(facts);
    if (attempt && !mayBeProxy(attempt) && !isProxysWord) return ruledOut;
    const details = { host: target.host, ...describe(facts) };
    if (hasProxyFailed(attempt)) return leadsHere(target) ? certain(details) : likely(details);
    const isTaken = goesThroughProxy(target, facts);
    // The helper asks without any proxy, and reads the settings too; the browser's own questions take its proxy's way.
    const worksWithout = facts.proxy !== undefined && isGood(facts);
    if (isTaken && worksWithout && isGatewayFault(attempt)) return certain(details);
    const isSuspect = isTaken || isProxysWord || isSaidByProxy(facts) || mayBeSet(facts) || mayBeInEnvironment(facts);
    return isSuspect ? likely(details) : ruledOut;
  },
});

const gatewayStatus = [407, 502, 503, 504];

/** What the browser decides before any proxy is asked, or the name lookup it does itself, no proxy is to blame for. */
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
  if (attempt.outcome === 'answered') return gatewayStatus.includes(attempt.status);
  return attempt.outcome === 'pending' || !notByProxy.includes(attempt.failure);
}

/** What a proxy that cannot pass a request on, or will not, gives in place of the page; silence and certificates have other reasons too. */
function isGatewayFault(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome === 'answered') return true;
  return attempt?.outcome === 'failed' && ['refused', 'reset', 'empty', 'error-reply'].includes(attempt.failure);
}

function leadsHere(target: Target): boolean {
  return isOwn(target) || (target.addresses?.every(isLoopbackAddress) ?? false);
}

type Read = { target: Target } & {
  [Name in 'attempt' | 'proxy' | 'connect' | 'replies' | 'owners']: Facts[Name] | undefined;
};

function describe({ target, attempt, proxy }: Read) {
  const isOfBrowser = attempt !== undefined || goesThroughProxy(target, { attempt, proxy });
  return {
    servers: attempt?.proxy ? [attempt.proxy] : (proxy?.browser?.servers ?? []),
    setBy: proxy?.browser?.setBy,
    mode: proxy?.browser?.mode,
    isDead: proxy?.reachable === false || hasProxyFailed(attempt),
    /** Of the environment, where no browser is concerned. */
    variables: isOfBrowser ? [] : Object.keys(proxy?.environment?.variables ?? {}),
  };
}

function hasProxyFailed(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' && attempt.failure === 'proxy';
}

/** Asked without a proxy, the server gives a page. */
function isGood({ target, replies, attempt }: Read): boolean {
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  return reply?.kind === 'http' && reply.status < 500;
}

const proxyServers = /^(squid|mitmproxy|charles|fiddler|privoxy|tinyproxy|burp|zscaler|bluecoat)/i;

/** A proxy's own error came although nobody listens here, or in words of a proxy that does not serve this port. */
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
function hasProxysWord({ attempt, replies = [], owners }: Read): boolean {
  if (attempt?.outcome !== 'answered' || attempt.status < 400 || isServedByProxy(owners)) return false;
  return replies.some(
    ({ outcome }) =>
      outcome.kind === 'http' &&
      outcome.status === attempt.status &&
      proxysWords.test(`${outcome.title ?? ''} ${outcome.excerpt ?? ''}`),
  );
}

function isServedByProxy(owners: Read['owners']): boolean {
  return owners?.some(({ process }) => proxyServers.test(process?.program ?? '')) ?? false;
}

function isProxyPage({ status, server = '', headers = {} }: Extract<ReplyOutcome, { kind: 'http' }>): boolean {
  return gatewayStatus.includes(status) && (proxyServers.test(server) || proxyServers.test(headers.via ?? ''));
}

/** There is a proxy, and nobody knows what it is asked for. */
function mayBeSet({ target, attempt, proxy }: Read): boolean {
  const settings = proxy?.browser;
  if (!settings || settings.takesTarget !== undefined) return false;
  // An extension that is in force may keep its servers to itself.
  if (settings.servers.length === 0 && settings.mode !== 'extension') return false;
  if (settings.takesLoopback === false && isOwn(target)) return false;
  return settings.mode === 'extension' || (!isOwn(target) && attempt !== undefined && settings.mode !== 'direct');
}

/** No browser sends loopback to these; other programs do, and fail where the direct way works. */
function mayBeInEnvironment(facts: Read): boolean {
  const { proxy, attempt, connect, replies } = facts;
  if (proxy?.environment?.sparesTarget !== false || (attempt?.browser && attempt.browser !== 'other')) return false;
  return (!connect && !replies) || isGood(facts);
}
