import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** How to find the server that this program starts, and what it printed before it ended. */
export function stepsToStartedServer({ program, command = '' }: Process, port: number): Step[] {
  if (program !== 'systemd')
    return [{ text: `Inicia a mano el programa que ${program} ejecuta para el puerto ${port} y lee lo que muestra.` }];
  const systemctl = command.includes('--user') ? 'systemctl --user' : 'systemctl';
  return [
    {
      text: 'Comprueba qué socket tiene este puerto y qué servicio inicia:',
      command: `${systemctl} list-sockets --all | grep ':${port}'`,
    },
    {
      text: `Ejecuta \`${systemctl} status\` con el nombre de ese servicio para ver cómo terminó y corrige lo que indique. Para ver los servicios con errores:`,
      command: `${systemctl} list-units --failed`,
    },
    { text: `Después, reinicia su socket con \`${systemctl} restart\` y el nombre del socket.` },
  ];
}
