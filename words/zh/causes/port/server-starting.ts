import type { Starting } from '../../../../diagnosis/causes/port/server-starting.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { spaced } from '../../names/spaced.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStarting: CauseWords<'server-starting'> = {
  title: (starting) => {
    if ('container' in starting) return `容器 ${containerName(starting.container)} 中的服务器还没有打开端口`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? spaced`端口 ${port} 上的 ${serverName(process)} 刚刚启动`
      : spaced`${serverName(process)} 正在启动，还没有打开端口`;
  },
  why: (starting) => {
    if ('container' in starting)
      return spaced`端口 ${starting.port} 通往 ${describeContainer(starting.container)}，该容器正在运行，但其中还没有程序监听任何端口。大型程序可能需要几分钟才能准备好。`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? spaced`端口 ${port} 已打开，但 ${describeProgram(process)} 几秒前才启动，还无法正常响应。`
      : spaced`${describeProgram(process)} 正在运行，但还没有监听任何端口。许多服务器要先编译代码或加载数据，之后才会打开端口。`;
  },
  steps: (starting, { target, browser }) => [
    ...(browser ? [waitHere(target)] : []),
    ...('container' in starting
      ? [logsStep(starting.container, '查看其中的程序进行到了哪一步，或者为什么卡住')]
      : stepsForProcess(starting)),
  ],
};

function stepsForProcess({ process, port }: Extract<Starting, { process: unknown }>): Step[] {
  return [
    {
      text: spaced`留意运行 ${programName(process)} 的终端：准备就绪后，它会显示要打开的网址。`,
    },
    {
      text: `如果比平时耗时更长，请在那里查看是否有错误或提问，例如是否改用 ${port} 以外的端口。`,
    },
  ];
}
