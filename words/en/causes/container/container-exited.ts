import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName, describeContainer, logsStep, startStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';

export const containerExited: CauseWords<'container-exited'> = {
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
};

interface Ended {
  state: Container['state'];
  isLooping: boolean;
  exitCode: number | undefined;
  finishedAt: string | undefined;
  outOfMemory: boolean | undefined;
  restarts: number | undefined;
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
