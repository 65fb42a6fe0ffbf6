import type { Facts } from '../../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { signInAnswer } from '../../reading/call/sign-in-answer.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { anyAccepts, mayBeRefused } from '../../reading/port/connect-results.ts';
import { type Guess, isSameServerMoved } from '../../reading/port/guessed-port.ts';
import { likelyPorts, servicesFrom } from '../../reading/port/likely-ports.ts';
import { withPublished } from '../../reading/port/with-published.ts';

/** Nothing is on this port, but a server that may be the one you want is on another. */
export const wrongPort = defineCause({
  id: 'wrong-port',
  stop: 'port',
  needs: ['connect'],
  uses: ['services', 'listeners', 'expected', 'remembered', 'attempt', 'redirects', 'exchange', 'containers'],
  judge(facts) {
    const { target, connect, listeners, expected, remembered } = facts;
    if (!mayBeRefused(target, connect) || anyAccepts(connect)) return ruledOut;
    if (hasListener(target, listeners)) return ruledOut;
    // It holds a code that no other program may see.
    if (signInAnswer(facts)) return ruledOut;
    const moved = movedFrom(expected);
    const found = guesses(facts);
    if (moved && !isOvertaken(moved, found)) return certain({ port: target.port, best: moved, others: [] });
    const [best, ...others] = moved ? [...found.filter(isFromHere), moved] : found;
    if (!best) return ruledOut;
    const details = { port: target.port, best, others: others.slice(0, maxOthers) };
    return isSurelyMoved(best, others, remembered) ? certain(details) : likely(details);
  },
  // Naming the published port already says that this one isn't published.
  outranks: ({ best }) => (best.reasons.includes('inner-port') ? ['container-not-published'] : []),
});

const maxOthers = 2;

/** A server whose own command line, or whose memory here, names this port, and that listens on another. */
function movedFrom(expected: Facts['expected'] | undefined): Guess | undefined {
  for (const { process, reason, listensOn } of expected ?? []) {
    const [first] = listensOn;
    if (!first || reason === 'listens-nowhere') continue;
    const addresses = listensOn.filter(({ port }) => port === first.port).map(({ address }) => address);
    const { pid, program, framework, project, folder } = process;
    const service = { port: first.port, addresses, pid, program, framework, project, folder };
    return { service, reasons: [reason === 'remembered' ? 'same-folder' : 'told-port'] };
  }
  return undefined;
}

/** The server that moved isn't the one that runs from the person's folder, which may have wanted this port too. */
function isOvertaken({ service }: Guess, found: Guess[]): boolean {
  const fromHere = found.filter(isFromHere);
  return fromHere.length > 0 && !fromHere.some((one) => one.service.port === service.port);
}

function isFromHere({ reasons }: Guess): boolean {
  return reasons.includes('from-here');
}

type Known = Reading<'services' | 'listeners' | 'remembered' | 'containers'>;

function guesses({ target, services, listeners = [], remembered, containers = [] }: Known): Guess[] {
  return likelyPorts(target, withPublished(services ?? servicesFrom(listeners), containers), remembered ?? undefined);
}

/**
 * The very process, or one of the same tool in the same folder that was started once the other had ended. A folder alone is not
 * enough: two servers may run from it, and one of them may have been started again.
 */
function isSurelyMoved(best: Guess, others: Guess[], remembered: Facts['remembered'] | undefined): boolean {
  if (best.reasons.includes('same-process')) return true;
  if (remembered?.isRunning !== false || !best.reasons.includes('same-folder')) return false;
  const { startedAt, framework } = best.service;
  const isSameTool = framework !== undefined && framework === remembered.framework;
  const isSince = Boolean(startedAt && remembered.lastAnsweredAt && startedAt > remembered.lastAnsweredAt);
  return isSameTool && isSince && !others.some(isSameServerMoved);
}
