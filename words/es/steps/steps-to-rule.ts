import type { RuleSeen } from '../../../diagnosis/reading/reply/rule-seen.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { showFirewallRules } from '../../steps/commands.ts';

/** How to find the rule that blocks a port, and remove it. */
export function stepsToRule(port: number, { rule, isOff }: RuleSeen, os: OperatingSystem): Step[] {
  if (isOff)
    return [
      {
        text: 'Pausa durante un minuto la VPN o el software de seguridad de este equipo: el firewall del sistema está desactivado, así que el filtrado lo hace otro programa.',
      },
    ];
  const looking = rule
    ? `Busca la regla que bloquea el puerto (${rule}) en la lista de todas las reglas:`
    : `Busca una regla que mencione el puerto ${port}, o todos los puertos:`;
  return [
    { text: looking, command: showFirewallRules(os) },
    { text: 'Elimina la regla, o añade antes otra que permita las conexiones de este equipo consigo mismo.' },
  ];
}
