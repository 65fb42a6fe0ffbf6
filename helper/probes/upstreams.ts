import type { Owners } from '../../evidence/port/owners.ts';
import type { HttpReply } from '../../evidence/port/replies.ts';
import type { Upstreams } from '../../evidence/port/upstreams.ts';
import { hangsUpForAnother } from '../../evidence/programs/hangs-up-for-another.ts';
import { interpreterOf } from '../../evidence/programs/interpreters.ts';
import { isReverseProxy } from '../../evidence/programs/reverse-proxies.ts';
import { isClosedOrReset } from '../../evidence/reply/is-closed-or-reset.ts';
import { isGatewayError } from '../../evidence/reply/is-gateway-error.ts';
import { pageText } from '../../evidence/reply/page-text.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { Unknown } from '../unknown.ts';
import { ownersOfPort } from './owners.ts';
import { configuredUpstreams, upstreamsInWords } from './upstreams/configured-upstreams.ts';
import { type NamedUpstream, upstreamsFor } from './upstreams/named-upstream.ts';
import { type Tried, tryUpstream } from './upstreams/try-upstream.ts';

type Upstream = Upstreams[number];

const maxUpstreams = 20;

/** Which servers are behind one that answers for a server it can't reach, and whether they answer. Follows them two levels deep. */
export const upstreams: Probe<'upstreams'> = async (context) => {
  const replies = await context.found('replies');
  const pages = replies.flatMap(({ outcome }) => (outcome.kind === 'http' ? [outcome] : []));
  const errors = pages.filter((page) => isGatewayError(page.status) || page.status === 500 || saysRefused(page));
  const isSilent = replies.some(({ outcome }) => outcome.kind === 'silent');
  const hangsUp = replies.some(({ outcome }) => isClosedOrReset(outcome));
  if (errors.length === 0 && !isSilent && !hangsUp) throw new Unknown('not-needed');
  const owners = await context.found('owners').catch(() => []);
  // HAProxy tries for seconds, and nginx waits for a minute, before they report that nobody answers.
  const isWaiting = isSilent && owners.some(({ process }) => isReverseProxy(process?.program));
  const gaveUp = hangsUp && owners.some(({ process }) => hangsUpForAnother(process?.program));
  const named = errors.length > 0 || isWaiting || gaveUp ? upstreamsBehind(errors, owners, context.target) : [];
  const mayBeProxy = errors.some(({ status }) => isGatewayError(status)) || named.length > 0;
  if (!mayBeProxy) throw new Unknown('not-needed');
  return Promise.all(named.map((one) => lookBehind(one, context)));
};

/** Some report with a 4xx status that they were refused, as CORS Anywhere does. */
function saysRefused(page: HttpReply): boolean {
  return page.status >= 400 && /\bECONN(REFUSED|RESET)\b|\bconnection refused\b/i.test(pageText(page));
}

/** What the proxy's settings and its error page name. If a program answers 500, we read its settings only if it may be a dev server. */
function upstreamsBehind(
  errors: readonly HttpReply[],
  owners: Owners,
  { port, path }: { port: number; path: string },
): NamedUpstream[] {
  const proxy = owners.find(({ process }) => process)?.process;
  const isAsked =
    errors.every(({ status }) => isGatewayError(status)) || interpreterOf(proxy?.program)?.language === 'javascript';
  const configured = proxy && isAsked ? upstreamsFor(path, configuredUpstreams(proxy, port)) : [];
  const words = errors.map(pageText).join(' ');
  const inPage = upstreamsInWords(words, port).map((url) => ({ url, namedBy: 'error page' }));
  const named = [...configured, ...inPage];
  return named
    .filter(({ url }, index) => named.findIndex((other) => other.url === url) === index)
    .slice(0, maxUpstreams);
}

async function lookBehind(named: NamedUpstream, { target: { path } }: ProbeContext): Promise<Upstream> {
  const tried = await tryUpstream(named.url, path);
  const behind = await behindOf(tried, path);
  return { ...upstreamOf(named, tried), ...(behind.length > 0 && { behind }) };
}

/** The servers behind one that itself answers for another. */
async function behindOf({ target, outcome }: Tried, path: string): Promise<NonNullable<Upstream['behind']>> {
  if (!target || !outcome || !isGatewayError(outcome.status)) return [];
  const owners = await ownersOfPort(target.port).catch(() => []);
  const named = upstreamsBehind([outcome], owners, { port: target.port, path });
  return Promise.all(named.map(async (one) => upstreamOf(one, await tryUpstream(one.url, path))));
}

function upstreamOf(named: NamedUpstream, { target: _target, outcome: _outcome, ...tried }: Tried): Upstream {
  return { ...named, ...tried };
}
