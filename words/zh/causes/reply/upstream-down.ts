import type { CauseWords } from '../../../cause-words.ts';
import { saysOfFault, stepsForFault, titleOfFault } from '../../faults/upstream-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';

export const upstreamDown: CauseWords<'upstream-down'> = {
  title: ({ port, fault }) => titleOfFault(port, fault),
  why: ({ status, fault, instead, process, port }) => {
    const proxy = process ? describeProgram(process) : `端口 ${port} 上的服务器`;
    return [
      status ? spaced`${proxy} 正在运行，并返回了 ${status}。` : spaced`${proxy} 正在运行。`,
      '它会把请求转给另一个服务器，但没有从那里得到正常的响应。',
      ...(fault ? [saysOfFault(fault, instead)] : []),
    ].join('');
  },
  steps: ({ fault, instead }, { os }) => stepsForFault(fault, instead, os),
};
