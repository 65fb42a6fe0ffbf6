import { firstDynamicPort } from '../../../diagnosis/knowledge/dynamic-ports.ts';
import type { Target } from '../../../evidence/address/target.ts';
import { defaultPorts } from '../../services/default-ports.ts';
import { listed } from '../names/listed.ts';

/** What a newcomer asks about an address, a paragraph each. Backticks mark what is typed. */
export function aboutAddress(target: Target): string[] {
  return [meaningOf(target), [kindOfPort(target.port), ...usersOf(target.port)].join(' ')];
}

/** What the host in the address means. */
export function meaningOf({ host, kind }: Target): string {
  if (kind === 'wildcard') {
    return `\`${host}\` significa todas las direcciones de este equipo. Un servidor puede escuchar en ella, pero para visitarlo necesitas una dirección real, como \`localhost\`.`;
  }
  if (kind === 'name' && host !== 'localhost') {
    return `\`${host}\` termina en .localhost, así que significa este equipo: la solicitud nunca sale de él.`;
  }
  if (kind === 'name') return '`localhost` significa este equipo: la solicitud nunca sale de él.';
  return `\`${host}\` es una dirección de loopback: significa este mismo equipo, y la solicitud nunca sale de él.`;
}

/** A sentence on the range the port is in: https://www.rfc-editor.org/rfc/rfc6335#section-6 */
export function kindOfPort(port: number): string {
  if (port < 1024) return `\`${port}\` es un puerto conocido (del 0 al 1023).`;
  if (port < firstDynamicPort) return `\`${port}\` es un puerto registrado (del 1024 al 49151).`;
  return `\`${port}\` es un puerto dinámico (del 49152 al 65535): los programas reciben uno por poco tiempo, y puede ser otro la próxima vez que se inicien.`;
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  return users ? [`Es el puerto predeterminado de ${listed(users.slice(0, 4).map(userName))}.`] : [];
}

/** Of the names in `defaultPorts`, those that aren't proper names. */
const names: Partial<Record<string, string>> = {
  'the Node.js debugger': 'Node.js (depurador)',
  'RabbitMQ management': 'RabbitMQ (administración)',
};

export function userName(user: string): string {
  return names[user] ?? user;
}
