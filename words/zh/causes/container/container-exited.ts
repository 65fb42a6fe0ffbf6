import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep, startStep } from '../../names/container-words.ts';
import { spaced } from '../../names/spaced.ts';
import { timeAgo } from '../../names/time-ago.ts';

export const containerExited: CauseWords<'container-exited'> = {
  title: ({ container, state, isLooping, outOfMemory }) => {
    const name = containerName(container);
    if (outOfMemory) return `容器 ${name} 耗尽内存，被终止`;
    if (isLooping) return `容器 ${name} 每次启动后很快就退出`;
    return state === 'created' ? `容器 ${name} 已创建，但从未启动` : `容器 ${name} 已退出`;
  },
  why: (details, { at }) =>
    [
      ...whatHappened(details, at),
      spaced`端口 ${details.port} 映射到 ${describeContainer(details.container)}，没有其他程序在这个端口上提供服务。`,
    ].join(''),
  steps: ({ container, isLooping, state, outOfMemory }) => [
    ...(state === 'created' ? [] : [logsStep(container, '查看日志末尾，找出原因')]),
    ...(outOfMemory ? [{ text: '给它更多内存：提高它的内存限制，或提高容器引擎所在虚拟机的内存限制。' }] : []),
    ...(isLooping ? [] : [startStep(container, state === 'created' ? '启动容器' : '重新启动它')]),
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
  if (state === 'created') return ['容器已存在，但从未运行过。', ...meaningOf(ended)];
  if (isLooping) return [exited(exitCode), ...meaningOf(ended), restarted(restarts)];
  return [finishedAt ? exitedAgo(exitCode, timeAgo(finishedAt, at)) : exited(exitCode), ...meaningOf(ended)];
}

function exited(exitCode: number | undefined): string {
  return exitCode === undefined ? '容器已退出。' : `容器已退出，退出代码为 ${exitCode}。`;
}

/** @param ago `3 minutes ago` */
function exitedAgo(exitCode: number | undefined, ago: string): string {
  return exitCode === undefined ? spaced`容器于 ${ago} 退出。` : spaced`容器于 ${ago} 退出，退出代码为 ${exitCode}。`;
}

function restarted(restarts: number | undefined): string {
  if (restarts === undefined) return '容器引擎已多次重启它。';
  return `容器引擎已重启它 ${restarts} 次。`;
}

/** What the exit codes of engines and shells mean. */
const meanings: Record<number, string> = {
  0: '其中的程序自行结束了：容器只在它的程序运行期间运行。',
  125: '容器引擎无法启动它。',
  126: '其中的程序无法运行。',
  127: '找不到其中的程序。',
  137: '它被强制终止，通常是因为内存耗尽，或在被要求停止后没有及时停止。',
  139: '其中的程序崩溃了。',
  143: '它收到了停止请求。',
};

function meaningOf({ state, exitCode, outOfMemory }: Ended): string[] {
  if (outOfMemory) return ['它用完了可用的内存，因此被系统终止。'];
  if (state === 'created' || exitCode === undefined) return [];
  return [meanings[exitCode] ?? '代码不为 0，表示其中的程序因出错而结束。'];
}
