import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, publishStep } from '../../names/container-words.ts';
import { spaced } from '../../names/spaced.ts';

export const containerLoopbackBound: CauseWords<'container-loopback-bound'> = {
  title: ({ container, isLookedInto }) =>
    isLookedInto
      ? `容器 ${containerName(container)} 中的服务器只能从容器内部访问`
      : `容器 ${containerName(container)} 中的服务器可能只能从容器内部访问`,
  why: ({ port, container, containerPort, isPublished, isLookedInto }) =>
    [
      isPublished
        ? spaced`端口 ${port} 映射到 ${describeContainer(container)} 的端口 ${containerPort}。`
        : spaced`端口 ${port} 在 ${describeContainer(container)} 中是开放的，但没有发布。`,
      isLookedInto
        ? '其中的程序监听的是环回地址。在容器中，环回地址指的是容器本身，因此来自外部的连接无法到达。'
        : `连接被接受后随即关闭。这通常表示其中的程序监听的是 127.0.0.1（在容器中指的是容器本身），或者监听的端口不是 ${containerPort}。`,
    ].join(''),
  steps: ({ port, container, containerPort, isPublished }) => [
    listenOnAllStep(containerPort),
    ...(isPublished ? [{ text: '重启容器，让程序使用新地址。' }] : publishStep(container, port, containerPort)),
  ],
};
