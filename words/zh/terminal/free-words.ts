import { isHalted } from '../../../diagnosis/reading/program/halted-server.ts';
import type { FreeWords } from '../../free-words.ts';
import { describeProgram } from '../names/describe-program.ts';
import { listed } from '../names/listed.ts';
import { spaced } from '../names/spaced.ts';
import { timeAgo } from '../names/time-ago.ts';
import { leaveStep } from './leave-step.ts';

type Related = Parameters<FreeWords['starter']>[0];

/** `npm run dev（进程 4690）` */
function related({ pid, program, command }: Related): string {
  return `${command || program}${pid === undefined ? '' : `（进程 ${pid}）`}`;
}

export const freeWords: FreeWords = {
  alreadyFree: (port) => `没有程序在监听端口 ${port}：该端口空闲。`,
  inUse: (port, holders) => (holders === 1 ? `端口 ${port} 已被占用。` : `端口 ${port} 被 ${holders} 个程序占用。`),
  about: ({ process, user, addresses }, at) => {
    const { command, startedAt } = process ?? {};
    const started = [
      ...(startedAt ? [spaced`${timeAgo(startedAt, at)}启动`] : []),
      ...(user ? [spaced`以${user}身份运行`] : []),
    ].join('，');
    return [
      process ? describeProgram(process) : '一个从这里看不到的程序',
      ...(command ? [`命令：${command}`] : []),
      spaced`监听${listed(addresses)}${started ? `，${started}` : ''}`,
      ...(isHalted(process) ? ['它已挂起：在它的终端中输入 fg 可恢复'] : []),
    ];
  },
  starter: (starter) => spaced`它由${related(starter)}启动，因此将结束后者，该程序也会随之结束。`,
  master: (workers) => `它的 ${workers} 个工作进程会随之结束。`,
  alsoEnds: (also, otherPorts) =>
    spaced`这也会结束${listed([
      ...also.map(({ ports, ...one }) =>
        ports.length > 0 ? spaced`端口 ${listed(ports.map(String))} 上的${related(one)}` : related(one),
      ),
      ...otherPorts.map((port) => `它在端口 ${port} 上的服务器`),
    ])}。`,
  takesAlong: (names) => spaced`其他程序可能依赖${listed(names.map(({ program }) => program))}。`,
  leave: leaveStep,
  question: (what) => (what ? spaced`结束${related(what)}？[y/N] ` : '结束它？[y/N] '),
  isYes: (answer) => /^(y(es)?|是)$/i.test(answer),
  wouldEnd: (what) => spaced`将会结束${related(what)}。`,
  notAsked: '未结束任何程序：没有可供询问的终端。如果不需要询问，请加上 --yes。',
  notWithYes: '保持运行：--yes 不会结束其他程序可能依赖的程序。请在终端中不带 --yes 运行，再作决定。',
  declined: '保持运行。',
  changed: '未结束任何程序：该程序在此期间已结束或被替换。请重新运行该命令。',
  notPermitted: (command, os) => ({
    text:
      os === 'windows'
        ? 'Windows 只能强制结束该程序。请改为在它自己的窗口中按 Ctrl+C。要强制结束（未保存的内容会丢失）：'
        : '系统不允许您结束它。使用管理员权限：',
    command,
  }),
  stillThere: (seconds, port, command) => ({
    text: `${seconds} 秒后它仍占用端口 ${port}。它可能只是需要更长时间。要强制结束（未保存的内容会丢失）：`,
    command,
  }),
  restarted: (port, process, parent) =>
    [
      spaced`它已结束，但端口 ${port} 随即被${process ? describeProgram(process) : '另一个程序'}占用。`,
      ...(parent ? [spaced`有程序在重新启动它：新的程序由${related(parent)}启动。`] : []),
    ].join(''),
  freed: (port) => `端口 ${port} 已空闲。`,
  stillInUse: (port) => `端口 ${port} 仍被占用。`,
};
