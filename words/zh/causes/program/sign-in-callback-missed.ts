import { knownSignIns } from '../../../../diagnosis/knowledge/known-sign-ins.ts';
import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { whyMissed } from '../../faults/why-missed.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { stepsForSignIn } from '../../steps/steps-for-sign-in.ts';

export const signInCallbackMissed: CauseWords<'sign-in-callback-missed'> = {
  title: ({ port, host, missed }) => {
    if (missed.by === 'nobody') return `登录结果返回到端口 ${port}，但没有程序在等待它`;
    if (missed.by === 'other-address')
      return `登录结果返回到 ${urlHost(host)}:${port}，但那里的程序只监听 ${urlHost(missed.bound)}`;
    const { holder } = missed;
    if (missed.by === 'turned-away') return `端口 ${port} 上的程序没有接受这次登录`;
    return holder
      ? spaced`登录结果返回到端口 ${port}，但该端口正被另一个程序使用：${programName(holder)}`
      : `登录结果返回到端口 ${port}，但该端口正被另一个程序使用`;
  },
  why: ({ port, host, answer, missed, before }) => {
    const names = answer.names.length > 0 ? `（${answer.names.join('、')}）` : '';
    return [
      answer.kind === 'refusal'
        ? `此网址带有网站拒绝登录的答复${names}，要交给在这里等待它的程序。`
        : `此网址带有网站对登录的答复${names}，要交给在这里等待它的程序。`,
      whyMissed(missed, { port, host }),
      ...(knownSignIns[port] ? [spaced`端口 ${port} 是 ${knownSignIns[port]} 的登录端口。`] : []),
      ...(before ? [spaced`此端口上最后出现的服务器是 ${describeProgram(before)}。`] : []),
    ].join('');
  },
  steps: (details, { os }) => stepsForSignIn(details, os),
};
