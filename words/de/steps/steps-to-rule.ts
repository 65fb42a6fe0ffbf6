import type { RuleSeen } from '../../../diagnosis/reading/reply/rule-seen.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { showFirewallRules } from '../../steps/commands.ts';

/** How to find the rule that blocks a port, and remove it. */
export function stepsToRule(port: number, { rule, isOff }: RuleSeen, os: OperatingSystem): Step[] {
  if (isOff)
    return [
      {
        text: 'Halten Sie VPN oder Sicherheitssoftware dieses Computers für eine Minute an: Die System-Firewall ist aus, also filtert ein anderes Programm.',
      },
    ];
  const looking = rule
    ? `Suchen Sie in der Liste aller Regeln die Regel, die den Port blockiert (${rule}):`
    : `Suchen Sie eine Regel, die Port ${port} oder alle Ports nennt:`;
  return [
    { text: looking, command: showFirewallRules(os) },
    {
      text: 'Entfernen Sie die Regel oder fügen Sie davor eine ein, die Verbindungen dieses Computers zu sich selbst erlaubt.',
    },
  ];
}
