import type { Target } from '../../../evidence/address/target.ts';
import type { Container, Containers } from '../../../evidence/machine/containers.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { endsAgainAndAgain, isUp, mappingsTo, wasOtherProgram } from '../../reading/container/containers-on-port.ts';
import { named } from '../../reading/container/named-container.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { connectionSeen } from '../../reading/port/connection-seen.ts';

const dayMs = 86_400_000;

/** Fewer restarts may be over by now. */
const crashes = 3;

/** The container that should serve this port has exited or was never started. */
export const containerExited = defineCause({
  id: 'container-exited',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt', 'listeners', 'remembered'],
  judge(facts) {
    const { target, at, listeners, remembered } = facts;
    const seen = connectionSeen(facts);
    if (seen === 'answered' || seen === 'silence' || seen === 'barred') return ruledOut;
    const container = endedContainer(facts);
    if (!container || answeredSince(container, remembered)) return ruledOut;
    const isLooping = endsAgainAndAgain(container, at);
    // Between two runs its port is open for a moment. Otherwise something else has it.
    const isHeld = seen === 'hung-up' || hasListener(target, listeners);
    if (isHeld && !isLooping) return ruledOut;
    const { state, exitCode, finishedAt, outOfMemory, restarts } = container;
    const ending = { state, exitCode, finishedAt, outOfMemory, restarts, isLooping };
    const details = { port: target.port, container: named(container), ...ending };
    const isSeen = seen === 'refused' || seen === 'hung-up';
    return isSeen && isPlain(container, isLooping, at) ? certain(details) : likely(details);
  },
});

/** The last container that served the port, if none does now. */
function endedContainer({
  target,
  containers,
  at,
}: {
  target: Target;
  containers: Containers;
  at: string;
}): Container | undefined {
  const mapped = mappingsTo(target, containers).map(({ container }) => container);
  if (mapped.some((container) => isUp(container, at) || container.state === 'paused')) return undefined;
  return mapped.sort((one, other) => endedAt(other) - endedAt(one))[0];
}

/** If it ended long ago, or ended once and was restarted, something else may be wrong now. */
function isPlain(container: Container, isLooping: boolean, at: string): boolean {
  return isLooping ? (container.restarts ?? 0) >= crashes : Date.parse(at) - endedAt(container) < dayMs;
}

function endedAt({ finishedAt }: Container): number {
  return finishedAt ? Date.parse(finishedAt) : Number.NEGATIVE_INFINITY;
}

/** Something served the port after the container ended, so the container isn't what's missing. */
function answeredSince(container: Container, remembered: Remembered | undefined): boolean {
  if (!remembered?.lastAnsweredAt) return wasOtherProgram(remembered);
  return wasOtherProgram(remembered) && Date.parse(remembered.lastAnsweredAt) > endedAt(container);
}
