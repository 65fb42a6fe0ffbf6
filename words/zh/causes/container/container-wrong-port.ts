import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, listenOnAllStep, logsStep, publishStep } from '../../names/container-words.ts';
import { listed } from '../../names/listed.ts';
import { spaced } from '../../names/spaced.ts';

export const containerWrongPort: CauseWords<'container-wrong-port'> = {
  title: ({ port, container, containerPort, isLookedInto }) =>
    isLookedInto
      ? `端口 ${port} 映射到容器 ${containerName(container)} 的端口 ${containerPort}，但那里没有程序监听`
      : `端口 ${port} 映射到容器 ${containerName(container)} 的端口 ${containerPort}，但那里没有响应`,
  why: ({ port, container, containerPort, ports, imagePort, isLookedInto }) =>
    [
      spaced`在这台计算机上，端口 ${port} 映射到 ${describeContainer(container)} 的端口 ${containerPort}。`,
      isLookedInto ? listensInstead(ports) : comesToNothing(imagePort),
    ].join(''),
  steps: ({ port, container, containerPort, ports, imagePort, isLookedInto }) => [
    ...(ports[0] || imagePort
      ? [
          ...publishStep(container, port, ports[0] ?? imagePort ?? containerPort),
          { text: `或者让容器中的程序监听端口 ${containerPort}。` },
        ]
      : [logsStep(container, `在容器的日志中找出其中的程序所监听的端口，如果不是 ${containerPort}，就发布那个端口`)]),
    ...(isLookedInto || imagePort ? [] : [listenOnAllStep(containerPort)]),
  ],
};

/** A sentence has room for four ports. */
const maxNamed = 4;

function listensInstead(ports: number[]): string {
  const named = ports.slice(0, maxNamed).map(String);
  return `容器内部实际监听的是端口 ${listed(named)}。`;
}

function comesToNothing(imagePort: number | undefined): string {
  return imagePort
    ? `没有返回任何页面。根据镜像信息，容器使用的是端口 ${imagePort}。`
    : '没有返回任何页面。这通常表示容器中的程序监听的是其他端口，或者只监听 127.0.0.1。';
}
