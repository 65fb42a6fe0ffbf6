import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { anyAccepts } from '../../reading/port/connect-results.ts';
import { findSandboxBarrier } from '../../reading/program/sandbox-barrier.ts';

/** Portside or the browser runs in a sandbox: its localhost isn't yours, or it isn't allowed to connect at all. */
export const sandboxedCaller = defineCause({
  id: 'sandboxed-caller',
  stop: 'browser',
  needs: ['sandbox'],
  uses: ['attempt', 'connect', 'listeners', 'network', 'services', 'expected', 'remembered'],
  judge(facts) {
    const { target, attempt, connect, listeners = [], remembered } = facts;
    if (anyAccepts(connect) || attempt?.outcome === 'answered') return ruledOut;
    // Browsers rarely run in such a sandbox, and what they see holds even if no helper checked.
    if (attempt && !facts.isKnown('sandbox')) return ruledOut;
    const { kind, listensOutside } = facts.sandbox;
    const found = findSandboxBarrier(facts);
    // If a server ran inside this container before, it's missing there, not outside.
    if (!found || (kind === 'container' && remembered && !found.isSure)) return ruledOut;
    const { way, isUntold = false } = found;
    const isListening = way === 'own-localhost' ? listensOutside : hasListener(target, listeners);
    const details = { port: target.port, way, isUntold, kind, isListening };
    return found.isSure ? certain(details) : likely(details);
  },
});
