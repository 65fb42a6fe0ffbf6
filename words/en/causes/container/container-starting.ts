import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName, describeContainer, logsStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const containerStarting: CauseWords<'container-starting'> = {
  title: ({ container, health }) =>
    health === 'unhealthy'
      ? `The container ${containerName(container)} runs, and its health check fails`
      : `The container ${containerName(container)} is still starting`,
  why: ({ port, container, health, startedAt }, { at }) =>
    [
      `Port ${port} leads into ${describeContainer(container)}.`,
      ...(startedAt ? [`It was started ${timeAgo(startedAt, at)}.`] : []),
      health ? saysOf[health] : 'Nothing in it answers on the port so far.',
    ].join(' '),
  steps: ({ container, health }, { target, browser }) => [
    ...(browser && health !== 'unhealthy' ? [waitHere(target)] : []),
    logsStep(
      container,
      health === 'unhealthy'
        ? 'Read what the program in it says: it runs, and does not get on'
        : 'If it takes long, read what the program in it says',
    ),
  ],
};

const saysOf: Record<NonNullable<Container['health']>, string> = {
  starting: 'Its own health check says that it is starting.',
  unhealthy: 'Its own health check says that it is not well.',
  healthy: 'Its own health check says that it is well.',
};
