import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { listeningInside } from '../../reading/container/listening-inside.ts';
import { wslDistributions } from '../../reading/container/wsl-distributions.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { anyAccepts } from '../../reading/port/connect-results.ts';
import { type ConnectionSeen, connectionSeen } from '../../reading/port/connection-seen.ts';

/** A server is listening in WSL 2, but Windows doesn't forward connections from its localhost to it. */
export const wslForwardingBroken = defineCause({
  id: 'wsl-forwarding-broken',
  stop: 'program',
  needs: ['runtimes'],
  uses: ['connect', 'replies', 'attempt', 'listeners', 'containers'],
  judge(facts) {
    const { target, os, listeners } = facts;
    const seen = connectionSeen(facts);
    if (os === 'linux' || os === 'macos' || seen === 'answered' || seen === 'barred') return ruledOut;
    if (hasListener(target, listeners)) return ruledOut;
    const distributions = wslDistributions(facts.runtimes);
    const inside = distributions.find((wsl) => listeningInside(wsl, target.port) !== undefined);
    const wsl = inside ?? distributions.find((one) => mayBeIn(one, facts, seen));
    if (!wsl) return ruledOut;
    const { name, networking } = wsl;
    const details = { port: target.port, name, networking, address: listeningInside(wsl, target.port) };
    return inside && seen === 'refused' ? certain(details) : likely(details);
  },
});

/** Nobody could look inside. */
function mayBeIn(
  wsl: Runtime,
  { target, connect, containers = [] }: Reading<'connect' | 'containers'>,
  seen: ConnectionSeen | undefined,
): boolean {
  if (wsl.listeners) return false;
  // Windows refuses at once if nothing is listening. In mirrored mode, a connection may wait for WSL instead.
  if (seen === 'silence') return wsl.networking === 'mirrored' && !anyAccepts(connect);
  if (seen !== 'refused' && seen !== 'failed') return false;
  const isPublishedInside = containers.some(
    ({ state, published }) => state === 'running' && published.some(({ hostPort }) => hostPort === target.port),
  );
  return wsl.forwardsPorts === false || wsl.state === 'broken' || wsl.networking === 'mirrored' || isPublishedInside;
}
