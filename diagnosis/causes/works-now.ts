import { asksForTls } from '../../evidence/asks-for-tls.ts';
import type { Attempt, Failure } from '../../evidence/attempt.ts';
import type { Certificate } from '../../evidence/certificate.ts';
import { clientAskedFor } from '../../evidence/client-asked-for.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Replies } from '../../evidence/replies.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { goesThroughProxy } from '../goes-through-proxy.ts';
import { addressInUse, ownReplies, replyIn } from '../way-to-port.ts';

/** The address answers now: what failed was temporary, or has been mended. */
export const worksNow = defineCause({
  id: 'works-now',
  stop: 'none',
  needs: ['replies'],
  uses: ['attempt', 'certificate', 'proxy', 'resolution', 'software'],
  judge(facts) {
    const { target, at, attempt, certificate } = facts;
    // Chromium takes a wildcard for loopback, as Portside's own question does; other browsers refuse it.
    if (target.kind === 'wildcard' && attempt?.browser !== 'chromium') return ruledOut;
    if ((attempt && !mayPass(attempt)) || (certificate && isFaulty(certificate, at))) return ruledOut;
    const { replies } = facts;
    const outcome = replyIn(target.scheme, { target, replies, attempt });
    if (outcome?.kind !== 'http' || outcome.status >= 500 || asksForTls(outcome) || clientAskedFor(outcome))
      return ruledOut;
    const details = { port: target.port, status: outcome.status, path: target.path };
    // Portside asks without the query, so a page that fails because of it would seem to work; and it takes any certificate.
    const isSameRequest = !target.path.includes('?') && target.scheme === 'http';
    const isSure = isSameRequest && isPageEverywhere(target, replies) && !mayFailAgain(facts);
    return isSure ? certain(details) : likely(details);
  },
  text: {
    title: ({ port }) => `Port ${port} answers now`,
    why: ({ status, path }) => `Asked again for ${path.replace(/[?#].*/, '')}, the server replied with HTTP ${status}.`,
    steps: (_, { target }) => [
      { text: 'Open the page:', open: target.url },
      { text: 'If it fails again and again, the server may be restarting: its terminal tells.' },
    ],
  },
});

/** Failures on the way to the server pass by themselves; what the browser or a certificate forbids does not. */
const passing: readonly Failure[] = ['refused', 'unreachable', 'timed-out', 'reset', 'empty', 'truncated'];

function mayPass(attempt: Attempt): boolean {
  return attempt.outcome === 'pending' || (attempt.outcome === 'failed' && passing.includes(attempt.failure));
}

/** The browser has another way than Portside's own question, or what failed may lie further on than Portside reads. */
function mayFailAgain(facts: Met): boolean {
  const { target, attempt, software } = facts;
  if (attempt?.outcome === 'pending' || goesThroughProxy(target, facts) || leadsElsewhere(facts)) return true;
  if (software?.some(({ active, kind }) => active && kind !== 'vpn')) return true;
  if (attempt?.outcome !== 'failed') return false;
  // Nobody noted when it failed: it may fail still, where Portside's question finds another way.
  if (attempt.at === undefined) return true;
  // Broken off in the middle, or kept out by the system, which may let Portside's helper pass.
  return attempt.failure === 'truncated' || attempt.failure === 'unreachable';
}

type Met = { target: Target; replies: Replies } & {
  [Name in 'attempt' | 'proxy' | 'resolution' | 'software']: Facts[Name] | undefined;
};

/** The system does not lead the name to the address that answers. */
function leadsElsewhere({ target, replies, attempt, resolution }: Met): boolean {
  const address = addressInUse(target, replies, attempt);
  return target.kind === 'name' && resolution !== undefined && !resolution.addresses.some((one) => one === address);
}

/** Every address that can be had answers with a page. A redirect may lead nowhere, and 400, 401, 403 and 431 can be faults of their own. */
function isPageEverywhere(target: Target, replies: Replies): boolean {
  return ownReplies(replies)
    .filter(({ scheme, outcome }) => scheme === target.scheme && outcome.kind !== 'no-connection')
    .every(({ outcome }) => outcome.kind === 'http' && (outcome.status < 300 || outcome.status === 404));
}

/** The browser will stop at it, whatever the server answers. */
function isFaulty({ selfSigned, coversHost, notBefore, notAfter }: Certificate, at: string): boolean {
  const now = Date.parse(at);
  const isEarly = notBefore !== undefined && now < Date.parse(notBefore);
  const isLate = notAfter !== undefined && now > Date.parse(notAfter);
  return selfSigned === true || coversHost === false || isEarly || isLate;
}
