import type { RuleSeen } from '../../../diagnosis/reading/reply/rule-seen.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { showFirewallRules } from '../../steps/commands.ts';

/** How to find the rule that blocks a port, and remove it. */
export function stepsToRule(port: number, { rule, isOff }: RuleSeen, os: OperatingSystem): Step[] {
  if (isOff)
    return [
      {
        text: '将这台计算机上的 VPN 或安全软件暂停一分钟：系统防火墙已关闭，因此是其他程序在进行过滤。',
      },
    ];
  const looking = rule
    ? `在所有规则的列表中找到阻止该端口的规则（${rule}）：`
    : `查找针对端口 ${port} 或所有端口的规则：`;
  return [
    { text: looking, command: showFirewallRules(os) },
    { text: '删除该规则，或在它之前添加一条规则，允许这台计算机连接自身。' },
  ];
}
