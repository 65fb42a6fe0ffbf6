import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallReject: CauseWords<'firewall-reject'> = {
  title: ({ port }) => `这台计算机上的防火墙规则拒绝了发往端口 ${port} 的连接`,
  why: ({ port, address }) =>
    `发往 ${urlHost(address)}:${port} 的连接在到达监听那里的程序之前就被拒绝了。拒绝既不是来自那个程序，也不是来自系统自身的 TCP 协议栈。`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    { text: '在安全软件的日志中查找被拒绝的连接：安全软件也可能添加这类规则。' },
  ],
};
