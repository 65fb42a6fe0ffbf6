import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port }) => `端口 ${port} 只在 IPv4 上开放`,
  why: ({ port, owner, isTried }) => {
    const pair = spaced`这台计算机有两个环回地址：${owner ? describeProgram(owner) : '服务器'} 监听其中一个，而请求发往了另一个。`;
    return isTried
      ? `127.0.0.1:${port} 接受连接，但 [::1]:${port} 拒绝连接。${pair}`
      : `端口 ${port} 在 127.0.0.1 上开放，但没有在 [::1] 上开放。${pair}`;
  },
  steps: ({ port, owner }, { target }) => [
    { text: '用 127.0.0.1 打开同一页面：', open: addressAt(target, { host: '127.0.0.1' }) },
    rebindStep(owner, '::1', port),
  ],
};
