import { addressesOf } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Software } from '../../../evidence/machine/software.ts';
import { defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { connectResult } from '../../reading/port/connect-results.ts';
import { addressInUse } from '../../reading/reply/own-replies.ts';

/** Security software or a VPN that can intercept connections is running, and nothing else explains the failure. */
export const securitySoftwareIntercepts = defineCause({
  id: 'security-software-intercepts',
  stop: 'port',
  needs: ['software'],
  uses: ['attempt', 'connect', 'replies', 'stall', 'network'],
  judge(facts) {
    if (isExplained(facts)) return ruledOut;
    const suspects = facts.software.filter(mayFilter);
    const [first] = suspects;
    if (!first) return ruledOut;
    const details = { name: first.name, kind: first.kind, others: suspects.slice(1).map(({ name }) => name) };
    return likely(details);
  },
});

/** Content blockers inside the browser are another cause. */
function mayFilter({ kind, active }: Software[number]): boolean {
  return kind !== 'content-blocker' && active !== false;
}

type Read = Reading<'attempt' | 'connect' | 'replies' | 'stall' | 'network'>;

/** Failures that come from outside the browser, and that a filter on the way can cause. */
const filtersMake: readonly Failure[] = [
  'timed-out',
  'reset',
  'empty',
  'truncated',
  'unreachable',
  // An address the machine has, but that a VPN takes away from one program.
  'address-invalid',
  'access-denied',
  'cert-untrusted',
  'tls-protocol',
  'websocket',
  'invalid-http',
  'other',
];

/** Whether nothing failed, a filter can't have caused it, or there is a simpler reason. */
function isExplained(facts: Read): boolean {
  const { attempt, connect, replies } = facts;
  if (facts.target.kind === 'wildcard' || isLoopbackGone(facts)) return true;
  if (attempt && !mayBeFiltered(attempt)) return true;
  if (!connect && !replies) return false;
  const results = addressesOf(facts.target).map((address) => connectResult(connect ?? [], address));
  // A refusal usually means that nothing is listening, and hardly ever comes from a filter.
  if (results.some((result) => result === 'refused') && !results.includes('accepted')) return true;
  return attempt === undefined ? answers(facts) : isServersFault(facts);
}

/** Then the machine has no such address, for any program. */
function isLoopbackGone({ target, network }: Read): boolean {
  if (!network) return false;
  const { up, addresses } = network.loopback;
  return !up || !addressesOf(target).some((address) => addresses.includes(address));
}

function mayBeFiltered(attempt: Attempt): boolean {
  if (attempt.outcome === 'answered') return false;
  return attempt.outcome === 'pending' || filtersMake.includes(attempt.failure);
}

function answers({ replies = [] }: Read): boolean {
  return replies.some(
    ({ outcome }) => !['silent', 'reset', 'closed', 'no-connection', 'failed'].includes(outcome.kind),
  );
}

/** The request arrived at the server's end of the connection and hasn't been read. */
function isServersFault({ target, replies = [], stall = [], attempt }: Read): boolean {
  const address = addressInUse(target, replies, attempt);
  return stall.some((one) => one.address === address && one.server !== undefined && one.server.state === 'established');
}
