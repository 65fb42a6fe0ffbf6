import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep } from '../../names/container-words.ts';
import { spaced } from '../../names/spaced.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const containerStarting: CauseWords<'container-starting'> = {
  title: ({ container, health, isAssumed }) =>
    health === 'unhealthy'
      ? `容器 ${containerName(container)} 正在运行，但未通过健康检查`
      : isAssumed
        ? `容器 ${containerName(container)} 可能仍在启动`
        : `容器 ${containerName(container)} 仍在启动`,
  why: ({ port, container, health, startedAt, isAssumed }, { at }) =>
    [
      health ? reports[health] : isAssumed ? mayBe : `容器中还没有程序在端口 ${port} 上响应。`,
      ...(startedAt ? [spaced`容器于 ${timeAgo(startedAt, at)} 启动。`] : []),
      spaced`端口 ${port} 映射到 ${describeContainer(container)}。`,
    ].join(''),
  steps: ({ container, health }, { target, browser }) => [
    ...(browser && health !== 'unhealthy' ? [waitHere(target)] : []),
    logsStep(
      container,
      health === 'unhealthy' ? '查看日志，了解程序为什么在运行却不健康' : '如果等待时间过长，请查看日志',
    ),
  ],
};

const mayBe = '没有返回任何页面。这也可能表示其中的程序尚未就绪：容器在其程序开始监听之前就已显示为正在运行。';

const reports: Record<NonNullable<Container['health']>, string> = {
  starting: '根据容器自身的健康检查，它正在启动。',
  unhealthy: '根据容器自身的健康检查，它不健康。',
  healthy: '根据容器自身的健康检查，它是健康的。',
};
