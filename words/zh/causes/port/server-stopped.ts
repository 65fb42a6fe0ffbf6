import type { Memory } from '../../../../diagnosis/causes/port/server-stopped.ts';
import { wasOtherProgram } from '../../../../diagnosis/reading/container/containers-on-port.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { bindTo, inFolder } from '../../../steps/commands.ts';
import { clockTime } from '../../names/clock-time.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { spaced } from '../../names/spaced.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStopped: CauseWords<'server-stopped'> = {
  title: (details, { at }) =>
    'crashed' in details
      ? spaced`服务器崩溃了，${programName(details.crashed)} 正在等待文件更改`
      : titleOfStop(details, at),
  why: (details, { at }) =>
    'crashed' in details
      ? spaced`没有程序监听端口 ${details.port}：${describeProgram(details.crashed)} 正在运行，但它启动的工作进程已经结束。代码中的错误可能会造成这种情况。`
      : `${lastPage(details.remembered, at)}${whatBecameOf(details.remembered)}`,
  steps: (details, { target, browser }) => {
    const wait = browser ? [waitHere(target)] : [];
    if ('crashed' in details) return [afterCrash, ...wait];
    const { remembered, port } = details;
    return [
      ...(remembered.isRunning ? [lookAtTerminal] : []),
      startStep(remembered, port),
      ...wait,
      {
        text: '如果它再次停止，请阅读运行它的终端中的最后几行：其中可能有导致它结束的错误。',
      },
    ];
  },
};

const afterCrash = {
  text: '阅读服务器终端中的错误，修复并保存文件。之后服务器会自动重启。',
};

const lookAtTerminal = {
  text: '查看运行它的终端：那里会显示服务器监听哪个端口，或者哪里出了问题。',
};

function titleOfStop({ remembered, port }: { remembered: Memory; port: number }, at: string): string {
  const { project, lastAnsweredAt } = remembered;
  const server = wasOtherProgram(remembered) ? serverName(remembered) : '服务器';
  const name = project ? spaced`${server}（${project}）` : server;
  return lastAnsweredAt
    ? spaced`端口 ${port} 上的 ${name} 在 ${clockTime(lastAnsweredAt, at)} 之后停止响应`
    : spaced`端口 ${port} 上的 ${name} 已停止`;
}

/** Explains the "after" in the title: the server may have gone on answering when no one was looking. */
function lastPage({ title, folder, lastAnsweredAt }: Memory, at: string): string {
  const ago = timeAgo(lastAnsweredAt, at);
  if (title)
    return folder
      ? spaced`它在 ${folder} 中运行，其页面“${title}”于 ${ago} 加载过。`
      : spaced`它的页面“${title}”于 ${ago} 加载过。`;
  if (!lastAnsweredAt) return folder ? `它在 ${folder} 中运行，以前在这里响应过。` : '它以前在这里响应过。';
  return folder ? spaced`它在 ${folder} 中运行，最后一次响应是在 ${ago}。` : spaced`它最后一次响应是在 ${ago}。`;
}

function whatBecameOf({ isRunning, pid }: Memory): string {
  if (isRunning === undefined) return '现在没有程序在那里监听。';
  const process = pid === undefined ? '它的进程' : `它的进程 ${pid} `;
  return isRunning ? `${process}仍在运行，但不再监听此端口。` : `${process}已经结束，现在没有程序在那里监听。`;
}

function startStep({ framework, folder, startCommand, startFolder = folder, isRunning }: Memory, port: number): Step {
  const command = startCommand ?? bindTo(framework, 'localhost', port);
  if (!command) return { text: '用和之前相同的方式重新启动服务器。' };
  const text = startFolder ? '从它的文件夹中重新启动它：' : '重新启动它：';
  const restartText = startFolder ? '或者停止它，再从它的文件夹中重新启动：' : '或者停止它，再重新启动：';
  return { text: isRunning ? restartText : text, command: inFolder(startFolder, command) };
}
