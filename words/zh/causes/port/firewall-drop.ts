import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallDrop: CauseWords<'firewall-drop'> = {
  title: ({ port, filter }) =>
    filter
      ? `${filter} 可能正在丢弃发往端口 ${port} 的数据包`
      : `这台计算机上的防火墙规则丢弃了发往端口 ${port} 的数据包`,
  why: ({ port, address, filter }) =>
    filter
      ? `${filter} 已启用，而浏览器没有收到端口 ${port} 的任何响应。没有程序监听的端口会立即拒绝连接；数据包被丢弃的端口则永远不会响应。`
      : `发往 ${urlHost(address ?? '')}:${port} 的数据包没有得到响应，连拒绝都没有。计算机向自己发送数据包时，只有规则才能让它们消失。`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    {
      text: '将 VPN 或安全软件暂停一分钟，看看页面能否加载：两者都可能添加这类规则。',
    },
  ],
};
