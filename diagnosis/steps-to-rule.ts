import type { Firewall } from '../evidence/firewall.ts';
import type { OperatingSystem } from '../evidence/index.ts';
import type { Step } from './cause.ts';
import { showFirewallRules } from './commands.ts';

/** What is known of the rule: the rule itself, or that it cannot be one of the system's own firewall. */
export type RuleSeen = { rule?: string | undefined; isOff?: boolean };

/** macOS has a packet filter besides its firewall, which only an administrator may ask. */
export function ruleSeen(firewall: Firewall | undefined, os: OperatingSystem): RuleSeen {
  const [rule] = firewall?.blockingRules ?? [];
  const isOff = firewall?.active === false && (os === 'windows' || firewall.blockingRules?.length === 0);
  return { ...(rule && { rule }), ...(isOff && { isOff }) };
}

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
