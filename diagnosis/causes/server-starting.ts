import type { Facts } from '../../evidence/index.ts';
import type { Process } from '../../evidence/owners.ts';
import type { ReplyOutcome } from '../../evidence/replies.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { containerName, describeContainer, logsStep, type Named, named } from '../container-words.ts';
import { describeProgram, ownerProcess, programName } from '../describe-program.ts';
import { idleContainer } from '../idle-container.ts';
import { isSameServer } from '../same-server.ts';
import { startingServer } from '../starting-server.ts';
import { waitHere } from '../wait-here.ts';
import { boundForTarget, isRefused, replyIn } from '../way-to-port.ts';

/** The server runs and is not ready: it has not taken the port yet, or took it seconds ago and cannot answer so far. */
export const serverStarting = defineCause({
  id: 'server-starting',
  stop: 'port',
  needs: ['expected'],
  uses: ['connect', 'listeners', 'owners', 'replies', 'remembered', 'reservations', 'attempt', 'containers'],
  judge(facts) {
    const { target, at, owners, remembered, reservations } = facts;
    const container = idleContainer(facts);
    if (container) return likely<Starting>({ port: target.port, container: named(container) });
    const state = stateOf(facts);
    if (state === 'other') return ruledOut;
    const owner = ownerProcess(owners);
    if (owner && state !== 'refused' && isFresh(owner.startedAt, at)) {
      // Without a memory of it, one that hangs up may do so always.
      const isKnown = remembered && isSameServer(owner, remembered) === true;
      return isKnown || state === 'unready'
        ? likely<Starting>({ port: target.port, process: owner, hasPort: true })
        : ruledOut;
    }
    if (state === 'hangs-up' || isForbidden(target, reservations)) return ruledOut;
    const starting = startingServer({ expected: facts.expected, remembered, at });
    if (!starting) return ruledOut;
    const details: Starting = { port: target.port, process: starting.process, hasPort: false };
    return starting.isSure ? certain(details) : likely(details);
  },
  text: {
    title: (starting) => {
      if ('container' in starting)
        return `The server in the container ${containerName(starting.container)} has not opened its port yet`;
      const { process, port, hasPort } = starting;
      return hasPort
        ? `The ${programName(process)} server on port ${port} has only just started`
        : `The ${programName(process)} server is starting, and has no port yet`;
    },
    why: (starting) => {
      if ('container' in starting)
        return `Port ${starting.port} leads into ${describeContainer(starting.container)}, which runs, and nothing in it listens on any port so far. Large programs take minutes until they do.`;
      const { process, port, hasPort } = starting;
      return hasPort
        ? `${describeProgram(process)} started seconds ago and has taken port ${port}. It cannot answer as it should so far.`
        : `${describeProgram(process)} runs, and listens on no port so far. A server that compiles or reads its data first takes its port after that.`;
    },
    steps: (starting, { target, browser }) => [
      ...(browser ? [waitHere(target)] : []),
      ...('container' in starting
        ? [logsStep(starting.container, 'See how far its program has got, or why it does not get on')]
        : stepsForProcess(starting)),
    ],
  },
});

type Starting = { port: number } & ({ container: Named } | { process: Process; hasPort: boolean });

function stepsForProcess({ process, port }: Extract<Starting, { process: unknown }>): Step[] {
  return [
    { text: `Watch the terminal of ${programName(process)}: when it is ready, it prints the address to open.` },
    {
      text: `If it takes longer than usual, look there for an error, or for a question it asks, such as whether to use another port than ${port}.`,
    },
  ];
}

/** As long as servers that take their port first need for the rest. */
const freshMs = 20_000;

function isFresh(startedAt: string | undefined, at: string): boolean {
  return startedAt !== undefined && Date.parse(at) - Date.parse(startedAt) <= freshMs;
}

type Known = { target: Target } & {
  [Name in 'attempt' | 'connect' | 'listeners' | 'replies']: Facts[Name] | undefined;
};

type State = 'refused' | 'unready' | 'hangs-up' | 'other';

/** How the port turns requests away: nobody is there, it or one behind it is not ready, or it hangs up. */
function stateOf({ target, attempt, connect, listeners, replies }: Known): State {
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  if (reply) return stateOfReply(reply);
  if (attempt?.outcome === 'answered') return isUnready(attempt.status) ? 'unready' : 'other';
  if (attempt?.outcome === 'pending' || (attempt && attempt.failure !== 'refused')) return 'other';
  const isHeld = listeners && boundForTarget(target, listeners).length > 0;
  return isHeld || (connect && !isRefused(target, connect)) ? 'other' : 'refused';
}

function stateOfReply(reply: ReplyOutcome): State {
  if (reply.kind === 'closed' || reply.kind === 'reset') return 'hangs-up';
  return reply.kind === 'http' && isUnready(reply.status) ? 'unready' : 'other';
}

function isUnready(status: number): boolean {
  return status >= 502 && status <= 504;
}

/** It waits in vain for a port that it may not take. */
function isForbidden(target: Target, reservations: Facts['reservations'] | undefined): boolean {
  return reservations?.hasPrivilege === false && target.port < (reservations.privilegedBelow ?? 0);
}
