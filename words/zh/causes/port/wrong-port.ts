import { type Guess, isSameServerMoved } from '../../../../diagnosis/reading/port/guessed-port.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { publishedContainer } from '../../../names/published-container.ts';
import type { Step } from '../../../step.ts';
import { openOnPort } from '../../../steps/open-on-port.ts';
import { orTryPort, whyThatPort } from '../../faults/why-that-port.ts';
import { describeContainer, publishedUnder, startOther } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { spaced } from '../../names/spaced.ts';

export const wrongPort: CauseWords<'wrong-port'> = {
  title: ({ port, best }) => {
    const container = publishedContainer(best);
    if (container) return publishedUnder(port, container, best.service.port);
    if (best.reasons.includes('from-here'))
      return `端口 ${port} 上没有程序，但此文件夹中您的服务器正在端口 ${best.service.port} 上运行`;
    return isSameServerMoved(best)
      ? spaced`${whoMoved(best)} 现在使用端口 ${best.service.port}`
      : spaced`端口 ${port} 上没有程序，但 ${whatRuns(best)} 正在端口 ${best.service.port} 上运行`;
  },
  why: ({ port, best }) => {
    const container = publishedContainer(best);
    if (container)
      return spaced`${port} 是 ${describeContainer(container)} 内部的端口。在这台计算机上，它发布为端口 ${best.service.port}。`;
    return [
      spaced`端口 ${best.service.port} 由 ${describeProgram(best.service)} 提供服务。`,
      ...whyThatPort(best, port),
    ].join('');
  },
  steps: ({ port, best, others }, { target }) => [
    openOnPort(`在端口 ${best.service.port} 上打开同一页面：`, best, target),
    ...others.map((other) => openOnPort(orTryPort(other, port), other, target)),
    ...(publishedContainer(best) ? [startOther] : startedHere(port)),
  ],
};

function whoMoved({ service }: Guess): string {
  return service.project
    ? spaced`${service.project} 的 ${serverName(service)}`
    : spaced`之前在这里的 ${serverName(service)}`;
}

function whatRuns({ service }: Guess): string {
  return service.program || service.framework ? programName(service) : '有个服务器';
}

function startedHere(port: number): Step[] {
  return [
    { text: '如果不对，请查看自己的服务器在启动时显示的网址。' },
    {
      text: `如果它应该在 ${port} 上，请停止它，确认 ${port} 空闲，然后重新启动它。`,
    },
  ];
}
