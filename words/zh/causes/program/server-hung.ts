import type { Hung } from '../../../../diagnosis/causes/program/server-hung.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { stepsForHang } from '../../steps/steps-for-hang.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverHung: CauseWords<'server-hung'> = {
  title: titleOf,
  why: (hung) => {
    const { process, outOfFiles } = hung;
    return [
      spaced`${process ? describeProgram(process) : '有个程序'} 占用该端口。`,
      whyOf(hung),
      ...(outOfFiles ? ['它打开的文件数已达到允许的上限，因此无法再接受连接。'] : []),
    ].join('');
  },
  steps: (hung, { os }) =>
    hung.process && startsServer(hung.process)
      ? stepsToStartedServer(hung.process, hung.port)
      : stepsToServer(hung, os),
};

function stepsToServer({ port, process, ending, hasNoWorker, reason }: Hung, os: OperatingSystem): Step[] {
  return [
    ...(hasNoWorker ? [afterCrash] : stepsForHang(reason, process, os)),
    ending
      ? endingStep('如果它没有恢复，请停止它，再重新启动', ending, { os, aim: 'restart' })
      : {
          text: '如果它没有恢复，请查明是哪个程序，并重启该程序：',
          command: listListeners(os, port),
        },
  ];
}

const afterCrash = {
  text: '阅读服务器终端中的错误，修复并保存文件：之后服务器会重启它的工作进程。',
};

function titleOf({ port, process, hasNoWorker, isStalled, outOfFiles }: Hung): string {
  if (process && startsServer(process)) return `${process.program} 为端口 ${port} 启动的服务器没有响应`;
  if (isStalled) return `端口 ${port} 上的服务器开始了响应，却没有完成`;
  if (outOfFiles) return `端口 ${port} 上的服务器已达到打开文件数的上限`;
  return hasNoWorker
    ? `端口 ${port} 上的服务器失去了工作进程，无法响应`
    : `端口 ${port} 上的服务器接受了连接，却没有响应`;
}

function whyOf({ isUnread, isStalled, hasNoWorker, reason }: Hung): string {
  if (isStalled) return '响应的开头已到达，之后就再没有内容。连接一直没有关闭，因此浏览器还在等待。';
  if (hasNoWorker) return '它把请求交给工作进程处理，而该进程已经退出。代码中的错误可能导致这种情况。';
  switch (reason?.kind) {
    case 'busy':
      return `请求等待期间，它让一个 CPU 核心保持了 ${Math.round(Math.min(reason.share, 1) * 100)}% 的占用率：它正在进行计算，也许陷入了死循环。`;
    case 'calls-itself':
      return '它打开了一个通往自己端口的连接：它在等待自己的响应，而等待期间又无法发送响应。';
    case 'held-by-browser':
      return spaced`它保持着一个来自 ${reason.browser} 的连接，该连接上没有可读取的内容，而它也不接受其他连接。浏览器会提前打开备用连接，一次只处理一个连接的服务器就会一直等待它们。`;
    default:
      return isUnread
        ? '该程序还没有读取请求：它正忙，或者在等待什么。'
        : 'Portside 等待期间没有收到响应。该程序可能很慢，或者它自己也在等待什么。';
  }
}
