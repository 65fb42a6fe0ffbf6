import type { Attempt, Failure } from '../../evidence/attempt.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { asksForTls, replyIn } from '../way-to-port.ts';

/** The address answers now: what failed was temporary, or has been mended. */
export const worksNow = defineCause({
  id: 'works-now',
  stop: 'none',
  needs: ['replies'],
  uses: ['attempt'],
  judge({ target, replies, attempt }) {
    if (target.kind === 'wildcard' || (attempt && !mayPass(attempt))) return ruledOut;
    const outcome = replyIn(target.scheme, { target, replies, attempt });
    if (outcome?.kind !== 'http' || outcome.status >= 500 || asksForTls(outcome)) return ruledOut;
    const details = { port: target.port, status: outcome.status, path: target.path };
    const others = replies.filter((reply) => reply.scheme === target.scheme && reply.outcome.kind !== 'no-connection');
    const allAnswer = others.every((reply) => reply.outcome.kind === 'http');
    // Portside asks without the query, so a page that fails because of it would seem to work.
    const isSameRequest = !target.path.includes('?');
    return allAnswer && isSameRequest && attempt?.outcome !== 'pending' ? certain(details) : likely(details);
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
