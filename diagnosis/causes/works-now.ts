import { asksForTls } from '../../evidence/asks-for-tls.ts';
import type { Attempt, Failure } from '../../evidence/attempt.ts';
import type { Certificate } from '../../evidence/certificate.ts';
import type { ProxySettings } from '../../evidence/proxy.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { goesThroughProxy } from '../goes-through-proxy.ts';
import { replyIn } from '../way-to-port.ts';

/** The address answers now: what failed was temporary, or has been mended. */
export const worksNow = defineCause({
  id: 'works-now',
  stop: 'none',
  needs: ['replies'],
  uses: ['attempt', 'certificate', 'proxy'],
  judge(facts) {
    const { target, at, attempt, certificate } = facts;
    // Chromium takes a wildcard for loopback, as Portside's own question does; other browsers refuse it.
    if (target.kind === 'wildcard' && attempt?.browser !== 'chromium') return ruledOut;
    if ((attempt && !mayPass(attempt)) || (certificate && isFaulty(certificate, at))) return ruledOut;
    const { replies } = facts;
    const outcome = replyIn(target.scheme, { target, replies, attempt });
    if (outcome?.kind !== 'http' || outcome.status >= 500 || asksForTls(outcome)) return ruledOut;
    const details = { port: target.port, status: outcome.status, path: target.path };
    const others = replies.filter((reply) => reply.scheme === target.scheme && reply.outcome.kind !== 'no-connection');
    const allAnswer = others.every((reply) => reply.outcome.kind === 'http');
    // Portside asks without the query, so a page that fails because of it would seem to work; and it takes any certificate.
    const isSameRequest = !target.path.includes('?') && target.scheme === 'http';
    const isSure = allAnswer && isSameRequest && isPage(outcome.status) && !mayFailAgain(facts);
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
function mayFailAgain(facts: {
  target: Target;
  attempt: Attempt | undefined;
  proxy: ProxySettings | undefined;
}): boolean {
  const { target, attempt } = facts;
  if (attempt?.outcome === 'pending' || goesThroughProxy(target, facts)) return true;
  // Broken off in the middle, or kept out by the system, which may let Portside's helper pass.
  return attempt?.outcome === 'failed' && ['truncated', 'unreachable'].includes(attempt.failure);
}

/** A redirect may lead nowhere, and 400, 401, 403 and 431 can be faults of their own. */
function isPage(status: number): boolean {
  return status < 300 || status === 404;
}

/** The browser will stop at it, whatever the server answers. */
function isFaulty({ selfSigned, coversHost, notBefore, notAfter }: Certificate, at: string): boolean {
  const now = Date.parse(at);
  const isEarly = notBefore !== undefined && now < Date.parse(notBefore);
  const isLate = notAfter !== undefined && now > Date.parse(notAfter);
  return selfSigned === true || coversHost === false || isEarly || isLate;
}
