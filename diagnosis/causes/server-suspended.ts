import type { Attempt } from '../../evidence/attempt.ts';
import type { Connect } from '../../evidence/connect.ts';
import type { Container, Containers } from '../../evidence/containers.ts';
import { covers } from '../../evidence/covers.ts';
import type { OperatingSystem } from '../../evidence/index.ts';
import type { Owners, Process } from '../../evidence/owners.ts';
import { addressesOf, type Target } from '../../evidence/target.ts';
import { certain, type Details, defineCause, likely, ruledOut, type Step, type Verdict } from '../cause.ts';
import { resumeProcess } from '../commands.ts';
import { connectionSeen, type Observed } from '../connection-seen.ts';
import { containerName, describeContainer, type Named, named, unpauseStep } from '../container-words.ts';
import { mappingsTo } from '../containers-on-port.ts';
import { describeProgram, programName } from '../describe-program.ts';
import { type Ending, endingOf, endingStep } from '../ending-step.ts';
import { type HaltedServer, haltedServer } from '../halted-server.ts';
import { resumeStep } from '../resume-step.ts';
import { addressTried, connectResult } from '../way-to-port.ts';
import { withCommand } from '../with-command.ts';

/** The program on the port is halted, by Ctrl+Z, a stop signal, a debugger or the pause of its container, and cannot answer. */
export const serverSuspended = defineCause({
  id: 'server-suspended',
  stop: 'program',
  needs: ['connect', 'owners'],
  uses: ['replies', 'attempt', 'containers', 'services'],
  judge(facts) {
    const { target, attempt, replies } = facts;
    if (attempt?.outcome === 'answered') return ruledOut;
    const paused = pausedContainer(facts);
    if (paused) return verdictOnPaused(paused, { target, replies, attempt, connect: undefined });
    const isUntried = facts.isKnown('connect') ? isUntold(facts.connect, facts) : facts.isKnown('owners');
    if (attempt && isUntried) return guessFrom(facts);
    const tried = addressTried(target, facts.connect, attempt);
    const reply = replies?.find((one) => one.address === tried && one.scheme === target.scheme)?.outcome;
    if (!tried || (reply && reply.kind !== 'silent')) return ruledOut;
    const halted = haltedAmong(
      facts.owners.filter(({ address }) => covers(address, tried)),
      facts,
    );
    // Of several processes on one port, another one may answer.
    return halted ? (replies && !halted.isPartly ? certain(halted) : likely(halted)) : ruledOut;
  },
  text: {
    title: titleOf,
    why: (halted) =>
      halted.by === 'pause'
        ? `The port leads into ${describeContainer(halted.container)}, and its engine says that it is paused: nothing in it runs. Connections are accepted for it and wait.`
        : whyOf(halted),
    steps: (halted, { os }) =>
      halted.by === 'pause' ? [unpauseStep(halted.container, 'Let it go on')] : stepsForProcess(halted, os),
  },
});

type OfProcess = HaltedServer & Details & { ending: Ending | undefined };
type Halted = OfProcess | { by: 'pause'; container: Named };

function titleOf(halted: Halted): string {
  if (halted.by === 'pause') return `The container ${containerName(halted.container)} is paused`;
  if (halted.workers.length > 0) return titleOfWorkers(halted);
  if (halted.by === 'debugger') return 'The server is halted in a debugger';
  return `The server is suspended: ${nameOf(halted.process)} is stopped`;
}

function titleOfWorkers({ by, process, workers, isPartly }: OfProcess): string {
  const which = isPartly ? 'Some workers' : workers.length > 1 ? 'All workers' : 'The worker';
  const how = by === 'debugger' ? 'halted in a debugger' : 'suspended';
  return `${which} of ${programName(process)} ${isPartly || workers.length > 1 ? 'are' : 'is'} ${how}`;
}

function whyOf({ by, process, workers, isPartly }: OfProcess): string {
  const reason =
    by === 'debugger' ? 'a debugger has stopped it' : 'Ctrl+Z in its terminal, or a stop signal, has this effect';
  if (workers.length === 0)
    return `${describeProgram(process)} holds the port, and the system keeps it from running: ${reason}. Connections are accepted for it and wait.`;
  const pids = workers.flatMap(({ pid }) => pid ?? []).join(', ');
  const rest = isPartly ? 'Others still run, so only some requests wait.' : 'No other process takes the connections.';
  return `${describeProgram(process)} holds the port and leaves the work to its workers. ${pids ? `The system keeps process ${pids} from running` : 'The system keeps them from running'}. ${rest}`;
}

/** Who holds the port of a container is its engine, which goes on. */
function pausedContainer({
  target,
  containers,
}: {
  target: Target;
  containers: Containers | undefined;
}): Container | undefined {
  return mappingsTo(target, containers ?? []).find(({ container }) => container.state === 'paused')?.container;
}

function verdictOnPaused(container: Container, observed: Observed): Verdict<Halted> {
  const seen = connectionSeen(observed);
  const details: Halted = { by: 'pause', container: named(container) };
  if (seen === 'silence') return certain(details);
  return seen === undefined || seen === 'failed' ? likely(details) : ruledOut;
}

function stepsForProcess({ by, process, workers, ending }: OfProcess, os: OperatingSystem): Step[] {
  const pids = workers.map(({ pid }) => pid);
  if (workers.length > 0 && by === 'signal') return [withCommand('Let them go on', resumeProcess(os, ...pids))];
  const goOn =
    workers.length > 0
      ? { text: 'Let them continue in the debugger, or detach the debugger from them.' }
      : resumeStep(process, os);
  const end = 'If it is not needed any more, end it, and the port is free';
  return [goOn, ...(ending ? [endingStep(end, ending, { os, aim: 'free' })] : [])];
}

function nameOf({ pid, program }: Process): string {
  return pid === undefined ? program : `process ${pid}`;
}

/** A browser alone cannot tell an accepted connection from one that gets no answer, and leaves such an address out. */
function isUntold(connect: Connect, { target, attempt }: Pick<Observed, 'target' | 'attempt'>): boolean {
  return mayWait(attempt) && addressesOf(target).some((address) => connectResult(connect, address) === undefined);
}

function mayWait(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'pending' || (attempt?.outcome === 'failed' && attempt.failure === 'timed-out');
}

/** Nobody tried to connect; the browser waits, and who has the port cannot answer. */
function guessFrom(known: Parameters<typeof endingOf>[1] & { owners: Owners }): Verdict<Halted> {
  const { owners, target } = known;
  const isAsked = (bound: string) => addressesOf(target).some((address) => covers(bound, address));
  const halted = haltedAmong(
    owners.filter(({ address }) => isAsked(address)),
    known,
  );
  return halted ? likely(halted) : ruledOut;
}

function haltedAmong(owners: Owners, known: Parameters<typeof endingOf>[1]): OfProcess | undefined {
  const [halted] = owners.flatMap(({ process }) => haltedServer(process) ?? []);
  return halted && { ...halted, ending: endingOf(halted.process, known) };
}
