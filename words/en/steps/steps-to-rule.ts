import type { RuleSeen } from '../../../diagnosis/reading/reply/rule-seen.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { showFirewallRules } from '../../steps/commands.ts';

/** How to find the rule that blocks a port, and remove it. */
export function stepsToRule(port: number, { rule, isOff }: RuleSeen, os: OperatingSystem): Step[] {
  if (isOff)
    return [
      {
        text: "Pause this computer's VPN or security software for a minute: the system firewall is off, so another program is doing the filtering.",
      },
    ];
  const looking = rule
    ? `Find the rule that blocks the port (${rule}) in the list of all rules:`
    : `Look for a rule that names port ${port}, or all ports:`;
  return [
    { text: looking, command: showFirewallRules(os) },
    { text: 'Remove the rule, or add one before it that allows connections from this computer to itself.' },
  ];
}
