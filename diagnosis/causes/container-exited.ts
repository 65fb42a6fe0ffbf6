import type { Container, Containers } from '../../evidence/containers.ts';
import type { Remembered } from '../../evidence/remembered.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { connectionSeen } from '../connection-seen.ts';
import { containerName, describeContainer, logsStep, named, startStep } from '../container-words.ts';
import { endsAgainAndAgain, isUp, mappingsTo, wasOtherProgram } from '../containers-on-port.ts';
import { timeAgo } from '../time-ago.ts';
import { boundOnPort } from '../way-to-port.ts';

const dayMs = 86_400_000;
/** Fewer may be over by now. */
const crashes = 3;

/** The container that is to serve this port has ended, or was never started. */
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
    // Between two ends its port is open for a moment; else somebody else has it.
    const isHeld = seen === 'hung-up' || (listeners !== undefined && boundOnPort(target, listeners).length > 0);
    if (isHeld && !isLooping) return ruledOut;
    const { state, exitCode, finishedAt, outOfMemory, restarts } = container;
    const ending = { state, exitCode, finishedAt, outOfMemory, restarts, isLooping };
    const details = { port: target.port, container: named(container), ...ending };
    const isSeen = seen === 'refused' || seen === 'hung-up';
    return isSeen && isPlain(container, isLooping, at) ? certain(details) : likely(details);
  },
  text: {
    title: (details) => `The container ${containerName(details.container)} ${whatBecame(details)}`,
    why: (details, { at }) =>
      `Port ${details.port} leads into ${describeContainer(details.container)}, and nothing else serves it. ${sentenceOf(details, at)}${meaningOf(details)}`,
    steps: ({ container, isLooping, state, outOfMemory }) => [
      ...(state === 'created' ? [] : [logsStep(container, 'Read what it said last: the reason stands there')]),
      ...(outOfMemory
        ? [{ text: 'Give it more memory: raise its memory limit, or that of the virtual machine the engine runs in.' }]
        : []),
      ...(isLooping ? [] : [startStep(container, 'Start it again')]),
    ],
  },
});

interface Ended {
  state: Container['state'];
  isLooping: boolean;
  exitCode: number | undefined;
  finishedAt: string | undefined;
  outOfMemory: boolean | undefined;
  restarts: number | undefined;
}

/** The last one that served the port, where none does now. */
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

/** Of one that ended long ago, or once and was started again, something else may be the matter now. */
function isPlain(container: Container, isLooping: boolean, at: string): boolean {
  return isLooping ? (container.restarts ?? 0) >= crashes : Date.parse(at) - endedAt(container) < dayMs;
}

function endedAt({ finishedAt }: Container): number {
  return finishedAt ? Date.parse(finishedAt) : Number.NEGATIVE_INFINITY;
}

/** The port has been served after the container's end, so it is not the container that is missed. */
function answeredSince(container: Container, remembered: Remembered | undefined): boolean {
  if (!remembered?.lastAnsweredAt) return wasOtherProgram(remembered);
  return wasOtherProgram(remembered) && Date.parse(remembered.lastAnsweredAt) > endedAt(container);
}

function whatBecame({ state, isLooping, outOfMemory }: Ended): string {
  if (outOfMemory) return 'ran out of memory and was ended';
  if (isLooping) return 'ends soon after each start';
  return state === 'created' ? 'was created and never started' : 'has exited';
}

function sentenceOf({ state, isLooping, exitCode, finishedAt, restarts }: Ended, at: string): string {
  if (state === 'created') return 'It exists, and has never run.';
  const code = exitCode === undefined ? '' : ` with code ${exitCode}`;
  if (isLooping) return `Its engine has restarted it ${timesOf(restarts)}, as it ended${code}.`;
  return `It ended${finishedAt ? ` ${timeAgo(finishedAt, at)}` : ''}${code}.`;
}

function timesOf(restarts: number | undefined): string {
  if (restarts === undefined) return 'several times';
  return restarts === 1 ? 'once' : `${restarts} times`;
}

/** What the numbers mean that engines and shells use. */
const meanings: Record<number, string> = {
  0: 'The program in it finished by itself: a container lives as long as its program.',
  125: 'The engine could not start it.',
  126: 'Its program could not be run.',
  127: 'Its program was not found.',
  137: 'It was killed: by a stop that waited too long, or for want of memory.',
  139: 'Its program crashed.',
  143: 'It was asked to stop.',
};

function meaningOf({ state, exitCode, outOfMemory }: Ended): string {
  if (outOfMemory) return ' The system ended it because its memory was used up.';
  if (state === 'created' || exitCode === undefined) return '';
  return ` ${meanings[exitCode] ?? 'A code other than 0 says that its program ended with an error.'}`;
}
