import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { HangReason } from '../../../../diagnosis/reading/program/why-server-hangs.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverDropsConnection: CauseWords<'server-drops-connection'> = {
  title: ({ port, process }) =>
    process && startsServer(process)
      ? `${process.program} 为端口 ${port} 启动的服务器失败了`
      : `端口 ${port} 上的服务器没有响应就断开了连接`,
  why: (details) => {
    const { process, isHeldSince, reason } = details;
    if (process && startsServer(process))
      return spaced`${describeProgram(process)} 占用该端口，并在有连接到达时启动服务器。连接在收到响应的第一个字节之前就结束了，服务器启动后立即退出时就会这样。`;
    return isHeldSince ? `${whyDropped(details)}${whyHeld(reason)}` : whyDropped(details);
  },
  steps: ({ port, process, isHeldSince, reason }, { os, target }) => [
    ...(process && startsServer(process) ? stepsToStartedServer(process, port) : []),
    ...(isHeldSince && target.scheme === 'http' ? [tryHttps(target, reason)] : []),
    { text: '在服务器终端或日志的最后几行中查找错误。' },
    { text: '打开同一服务器上的其他页面。如果能打开，说明问题只在这个页面。' },
    { text: '检查是不是预期的程序：', command: listListeners(os, port) },
  ],
};

function whyDropped({ process, wasReset, isHeldSince }: DetailsOf<'server-drops-connection'>): string {
  const program = process ? describeProgram(process) : '有个程序';
  if (isHeldSince)
    return wasReset
      ? spaced`${program} 接受了连接，但一个字节都没有发送就将其重置。服务器在响应过程中出错，或期待的是 HTTPS 时，就会这样。`
      : spaced`${program} 接受了连接，但一个字节都没有发送就将其关闭。服务器在响应过程中出错，或期待的是 HTTPS 时，就会这样。`;
  return wasReset
    ? spaced`${program} 接受连接，但一个字节都没有发送就将其重置。服务器在响应过程中出错时就会这样。`
    : spaced`${program} 接受连接，但一个字节都没有发送就将其关闭。服务器在响应过程中出错时就会这样。`;
}

function whyHeld(reason: HangReason | undefined): string {
  if (reason?.kind === 'held-by-browser')
    return spaced`此后它没有再接受其他连接：它正在等待 ${reason.browser} 提前打开但还没有使用的一个连接。`;
  return 'Portside 尝试连接时，服务器已不再响应：它可能一次只能处理一个连接。';
}

/** A TLS server hangs up on plain HTTP, then waits for the browser's spare connection to send something. */
function tryHttps(target: Target, reason: HangReason | undefined): Step {
  return {
    text:
      reason?.kind === 'held-by-browser'
        ? '关闭此服务器的其他标签页，等待一分钟，再通过 HTTPS 打开同一页面，因为服务器期待的可能是 HTTPS：'
        : '通过 HTTPS 打开同一页面，因为服务器期待的可能是 HTTPS：',
    open: addressAt(target, { scheme: 'https' }),
  };
}
