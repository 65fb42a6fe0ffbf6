import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep, startStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';

export const containerExited: CauseWords<'container-exited'> = {
  title: ({ container, state, isLooping, outOfMemory }) => {
    const name = containerName(container);
    if (outOfMemory) return `The container ${name} ran out of memory and was killed`;
    if (isLooping) return `The container ${name} exits soon after every start`;
    return state === 'created'
      ? `The container ${name} was created but never started`
      : `The container ${name} has exited`;
  },
  why: (details, { at }) =>
    [
      ...whatHappened(details, at),
      `Port ${details.port} is mapped to ${describeContainer(details.container)}, and nothing else serves that port.`,
    ].join(' '),
  steps: ({ container, isLooping, state, outOfMemory }) => [
    ...(state === 'created' ? [] : [logsStep(container, 'Check the end of its log for the reason')]),
    ...(outOfMemory
      ? [{ text: 'Give it more memory: raise its memory limit, or that of the virtual machine the engine runs in.' }]
      : []),
    ...(isLooping ? [] : [startStep(container, state === 'created' ? 'Start the container' : 'Start it again')]),
  ],
};

interface Ended {
  state: Container['state'];
  isLooping: boolean;
  exitCode: number | undefined;
  finishedAt: string | undefined;
  outOfMemory: boolean | undefined;
  restarts: number | undefined;
}

function whatHappened(ended: Ended, at: string): string[] {
  const { state, isLooping, exitCode, finishedAt, restarts } = ended;
  if (state === 'created') return ['It exists but has never run.', ...meaningOf(ended)];
  if (isLooping) return [exited(exitCode), ...meaningOf(ended), restarted(restarts)];
  return [finishedAt ? exitedAgo(exitCode, timeAgo(finishedAt, at)) : exited(exitCode), ...meaningOf(ended)];
}

function exited(exitCode: number | undefined): string {
  return exitCode === undefined ? 'It exited.' : `It exited with code ${exitCode}.`;
}

/** @param ago `3 minutes ago` */
function exitedAgo(exitCode: number | undefined, ago: string): string {
  return exitCode === undefined ? `It exited ${ago}.` : `It exited ${ago} with code ${exitCode}.`;
}

function restarted(restarts: number | undefined): string {
  if (restarts === undefined) return 'Its engine has restarted it several times.';
  return restarts === 1 ? 'Its engine has restarted it once.' : `Its engine has restarted it ${restarts} times.`;
}

/** What the exit codes of engines and shells mean. */
const meanings: Record<number, string> = {
  0: 'Its program finished on its own: a container runs only as long as its program.',
  125: "The engine couldn't start it.",
  126: "Its program couldn't be run.",
  127: "Its program wasn't found.",
  137: "It was killed, usually because memory ran out or because it didn't stop in time when told to.",
  139: 'Its program crashed.',
  143: 'It was asked to stop.',
};

function meaningOf({ state, exitCode, outOfMemory }: Ended): string[] {
  if (outOfMemory) return ['The system killed it because it had used up its memory.'];
  if (state === 'created' || exitCode === undefined) return [];
  return [meanings[exitCode] ?? 'A code other than 0 means that its program ended with an error.'];
}
