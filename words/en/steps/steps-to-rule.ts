import type { RuleSeen } from '../../../diagnosis/reading/reply/rule-seen.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { showFirewallRules } from './commands.ts';

/** How to find the rule that stands in the way of a port, and take it out. */
export function stepsToRule(port: number, { rule, isOff }: RuleSeen, os: OperatingSystem): Step[] {
  if (isOff)
    return [
      {
        text: 'The firewall of the system is off, so it is another program that filters: pause the VPN or the security software of this computer for a minute.',
      },
    ];
  const looking = rule
    ? `This rule does it: ${rule}. To see it among the others:`
    : `Look for a rule that names port ${port}, or all ports:`;
  return [
    { text: looking, command: showFirewallRules(os) },
    { text: 'Take the rule out, or let connections from this computer to itself pass before it.' },
  ];
}
