import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** How to find the server that this program starts, and what it printed before it ended. */
export function stepsToStartedServer({ program, command = '' }: Process, port: number): Step[] {
  if (program !== 'systemd')
    return [{ text: `Start the program that ${program} runs for port ${port} by hand, and read its output.` }];
  const systemctl = command.includes('--user') ? 'systemctl --user' : 'systemctl';
  return [
    {
      text: 'Check which socket has this port and which service it starts:',
      command: `${systemctl} list-sockets --all | grep ':${port}'`,
    },
    {
      text: `Run \`${systemctl} status\` with the name of that service to see how it ended, and fix what it reports. To list failed services:`,
      command: `${systemctl} list-units --failed`,
    },
    { text: `Then restart its socket with \`${systemctl} restart\` and the socket's name.` },
  ];
}
