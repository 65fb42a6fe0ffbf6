import { isEngineProcess } from '../../../../diagnosis/reading/program/is-engine-process.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsForOthersPage, titleOfOthersPage } from '../../faults/others-page-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { holderName } from '../../names/holder-name.ts';
import { spaced } from '../../names/spaced.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { freeingStep } from '../../steps/freeing-step.ts';

export const portTaken: CauseWords<'port-taken'> = {
  title: ({ isWorking, ...details }) => {
    const { port, holder, ending, isFree } = details;
    if (isWorking) return titleOfOthersPage(details);
    if (isFree) return `服务器尝试启动时，端口 ${port} 已被占用`;
    if (ending && isEngineProcess(holder))
      return spaced`端口 ${port} 被 ${holderName(ending.process, ending.container)} 占用`;
    return holder ? spaced`端口 ${port} 被另一个程序占用：${programName(holder)}` : `另一个程序正在使用端口 ${port}`;
  },
  why: ({ port, ending, wanted, bindError, since, now, isFree, container }, { at }) => {
    if (isFree)
      return wanted
        ? spaced`${describeProgram(wanted)} 失败并报告“${bindError ?? ''}”，现在没有监听。之前占用端口的程序已经不在了。`
        : `服务器失败并报告“${bindError}”，现在没有监听。之前占用端口的程序已经不在了。`;
    const holder = ending ? holderName(ending.process, ending.container) : '另一个程序';
    const held = spaced`端口 ${port} 被 ${holder} 占用。`;
    const server = wanted ? describeProgram(wanted) : '您的服务器';
    if (bindError) return spaced`${held}${server} 也尝试使用它，但失败并报告“${bindError}”。`;
    if (container) return `${held}容器 ${container} 也发布了同一个端口，但这里的连接无法到达该容器。`;
    if (since) return spaced`${held}${timeAgo(since, at)} 在这里响应的服务器是 ${server}。`;
    return now
      ? spaced`${held}${server} 也被设为使用它，但实际监听的是端口 ${now}。`
      : spaced`${held}${server} 也被设为使用它，但没有得到它。`;
  },
  steps: ({ isWorking, ...details }, { os, target }) => {
    if (isWorking) return stepsForOthersPage(details, target);
    const { port, holder, ending, wanted, now, isFree } = details;
    return [
      ...(now ? [{ text: `在端口 ${now} 上打开同一页面：`, open: addressAt(target, { port: now }) }] : []),
      ...(isFree ? [] : [freeingStep({ holder, ending, wanted, port }, os)]),
      {
        text: isFree ? '重新启动自己的服务器，并打开它显示的网址。' : '然后重新启动自己的服务器，并打开它显示的网址。',
      },
      { text: `如果两个都需要，请在 ${port} 以外的端口上启动自己的服务器。` },
    ];
  },
};
