import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** How to find the server that this program starts, and what it printed before it ended. */
export function stepsToStartedServer({ program, command = '' }: Process, port: number): Step[] {
  if (program !== 'systemd')
    return [
      {
        text: `Starten Sie das Programm, das ${program} für Port ${port} ausführt, von Hand und lesen Sie seine Ausgabe.`,
      },
    ];
  const systemctl = command.includes('--user') ? 'systemctl --user' : 'systemctl';
  return [
    {
      text: 'Prüfen Sie, welcher Socket diesen Port hat und welchen Dienst er startet:',
      command: `${systemctl} list-sockets --all | grep ':${port}'`,
    },
    {
      text: `Führen Sie \`${systemctl} status\` mit dem Namen dieses Dienstes aus, um zu sehen, wie er geendet hat, und beheben Sie, was dort gemeldet wird. So zeigen Sie fehlgeschlagene Dienste an:`,
      command: `${systemctl} list-units --failed`,
    },
    { text: `Starten Sie dann seinen Socket mit \`${systemctl} restart\` und dem Namen des Sockets neu.` },
  ];
}
