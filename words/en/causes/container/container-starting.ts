import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const containerStarting: CauseWords<'container-starting'> = {
  title: ({ container, health, isAssumed }) =>
    health === 'unhealthy'
      ? `The container ${containerName(container)} is running but fails its health check`
      : isAssumed
        ? `The container ${containerName(container)} may still be starting`
        : `The container ${containerName(container)} is still starting`,
  why: ({ port, container, health, startedAt, isAssumed }, { at }) =>
    [
      health ? reports[health] : isAssumed ? mayBe : `Nothing in it answers on port ${port} yet.`,
      ...(startedAt ? [`It was started ${timeAgo(startedAt, at)}.`] : []),
      `Port ${port} is mapped to ${describeContainer(container)}.`,
    ].join(' '),
  steps: ({ container, health }, { target, browser }) => [
    ...(browser && health !== 'unhealthy' ? [waitHere(target)] : []),
    logsStep(
      container,
      health === 'unhealthy'
        ? "Check its log to see why its program runs but isn't healthy"
        : 'If it takes too long, check its log',
    ),
  ],
};

const mayBe =
  "No page comes back. That can also mean that the program in it isn't ready: a container counts as running before its program listens.";

const reports: Record<NonNullable<Container['health']>, string> = {
  starting: "Its own health check reports that it's starting.",
  unhealthy: "Its own health check reports that it's unhealthy.",
  healthy: "Its own health check reports that it's healthy.",
};
