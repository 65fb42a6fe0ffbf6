import type { Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { listeningInside } from '../../reading/container/listening-inside.ts';
import { type ConnectionSeen, connectionSeen } from '../../reading/port/connection-seen.ts';
import { boundOnPort } from '../../reading/port/way-to-port.ts';

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
    if (listeners && boundOnPort(target, listeners).length > 0) return ruledOut;
    // The distributions of Docker Desktop have a forwarder of their own.
    const distributions = facts.runtimes.filter(
      ({ kind, name = '', isHere, state }) =>
        kind === 'wsl2' && !isHere && state !== 'stopped' && !name.startsWith('docker-desktop'),
    );
    const inside = distributions.find((wsl) => listeningInside(wsl, target.port) !== undefined);
    const wsl = inside ?? distributions.find((one) => mayBeIn(one, facts, seen));
    if (!wsl) return ruledOut;
    const { name, networking } = wsl;
    const details = { port: target.port, name, networking, address: listeningInside(wsl, target.port) };
    return inside && seen === 'refused' ? certain(details) : likely(details);
  },
});

interface Known {
  target: Target;
  connect: Facts['connect'] | undefined;
  containers: Facts['containers'] | undefined;
}

/** Nobody could look inside. */
function mayBeIn(wsl: Runtime, { target, connect, containers = [] }: Known, seen: ConnectionSeen | undefined): boolean {
  if (wsl.listeners) return false;
  // Windows refuses at once where nobody listens; in the mirrored mode a connection may wait for WSL instead.
  if (seen === 'silence') return wsl.networking === 'mirrored' && !connect?.some(({ result }) => result === 'accepted');
  if (seen !== 'refused' && seen !== 'failed') return false;
  const isPublishedInside = containers.some(
    ({ state, published }) => state === 'running' && published.some(({ hostPort }) => hostPort === target.port),
  );
  return wsl.forwardsPorts === false || wsl.state === 'broken' || wsl.networking === 'mirrored' || isPublishedInside;
}
