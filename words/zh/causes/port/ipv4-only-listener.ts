import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer } from '../../names/container-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port, container }) =>
    container ? `容器 ${containerName(container)} 在端口 ${port} 上只通过 IPv4 响应` : `端口 ${port} 只在 IPv4 上开放`,
  why: ({ port, owner, isTried, container }) => {
    if (container)
      return spaced`端口 ${port} 通向 ${describeContainer(container)}。127.0.0.1 上有响应，但到 [::1] 的连接被接受后又断开：容器引擎接受了它，但容器无法通过 IPv6 访问。`;
    const pair = spaced`这台计算机有两个指向自身的地址：${owner ? describeProgram(owner) : '服务器'} 监听其中一个，而请求发往了另一个。`;
    return isTried
      ? `127.0.0.1:${port} 接受连接，但 [::1]:${port} 拒绝连接。${pair}`
      : `端口 ${port} 在 127.0.0.1 上开放，但没有在 [::1] 上开放。${pair}`;
  },
  steps: ({ port, owner, container }, { target }) => [
    { text: '用 127.0.0.1 打开同一页面：', open: addressAt(target, { host: '127.0.0.1' }) },
    ...(container ? toContainer : [rebindStep(owner, '::1', port)]),
  ],
};

const toContainer: Step[] = [
  { text: '只在 127.0.0.1 上发布此端口，这样到 [::1] 的连接会被拒绝，程序就会改用 127.0.0.1。' },
  { text: '或者为容器的网络启用 IPv6，并让其中的程序监听 [::]。' },
];
