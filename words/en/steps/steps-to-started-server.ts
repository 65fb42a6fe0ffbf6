import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** To the server that it starts, and to what that said at its end. */
export function stepsToStartedServer({ program, command = '' }: Process, port: number): Step[] {
  if (program !== 'systemd')
    return [{ text: `Start the program that ${program} runs for port ${port} by hand, and read what it says.` }];
  const systemctl = command.includes('--user') ? 'systemctl --user' : 'systemctl';
  return [
    {
      text: 'See which socket has this port, and which service it starts:',
      command: `${systemctl} list-sockets --all | grep ':${port}'`,
    },
    {
      text: `Read how that service ended, with \`${systemctl} status\` and its name, and mend what it says. Those that failed:`,
      command: `${systemctl} list-units --failed`,
    },
    { text: `Then start its socket again, with \`${systemctl} restart\` and the name of the socket.` },
  ];
}
