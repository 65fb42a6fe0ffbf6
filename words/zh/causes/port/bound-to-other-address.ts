import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const boundToOtherAddress: CauseWords<'bound-to-other-address'> = {
  title: ({ port, asked, address }) => `端口 ${port} 在 ${address} 上开放，而不是在 ${asked} 上`,
  why: ({ port, asked, address, owner, isTried }) => {
    const bound = spaced`端口 ${port} 在 ${urlHost(address)} 上开放，由 ${owner ? describeProgram(owner) : '某个程序'} 监听，但没有在 ${asked} 上开放。`;
    return isTried ? `${bound}发往 ${asked} 的连接会被拒绝。` : bound;
  },
  steps: ({ port, address, owner }, { target }) => [
    { text: `用 ${urlHost(address)} 打开同一页面：`, open: addressAt(target, { host: address }) },
    rebindStep(owner, '127.0.0.1', port),
  ],
};
