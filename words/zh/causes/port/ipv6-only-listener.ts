import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { forwarderName } from '../../names/describe-forwarder.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv6OnlyListener: CauseWords<'ipv6-only-listener'> = {
  title: ({ port, forwarder }) =>
    forwarder ? `端口 ${port} 背后的服务器只监听 IPv6` : `端口 ${port} 只在 IPv6 上开放`,
  why: ({ port, asked, owner, forwarder, isTried }) => {
    if (forwarder)
      return spaced`端口 ${port} 由 ${forwarderName(forwarder)} 转发，它在另一端连接的是 127.0.0.1，但那里的服务器只监听 [::1]。`;
    const pair = spaced`这台计算机有两个指向自身的地址：${owner ? describeProgram(owner) : '服务器'} 监听其中一个，而请求发往了另一个。`;
    return isTried
      ? `[::1]:${port} 接受连接，但 ${asked}:${port} 拒绝连接。${pair}`
      : `端口 ${port} 在 [::1] 上开放，但没有在 ${asked} 上开放。${pair}`;
  },
  steps: ({ port, asked, owner, forwarder }, { target }) =>
    forwarder
      ? [
          {
            text: '启动服务器时，让它监听 127.0.0.1 或 0.0.0.0。例如 Vite：',
            command: 'npx vite --host 127.0.0.1',
          },
        ]
      : [
          target.kind === 'name'
            ? { text: '用 [::1] 打开同一页面：', open: addressAt(target, { host: '::1' }) }
            : {
                text: '用 localhost 打开同一页面，它会尝试两个地址：',
                open: addressAt(target, { host: 'localhost' }),
              },
          rebindStep(owner, asked, port),
        ],
};
