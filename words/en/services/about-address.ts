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
    return `\`${host}\` means every address of this computer. A server can listen on it, but to visit one you need a real address, such as \`localhost\`.`;
  }
  if (kind === 'name' && host !== 'localhost') {
    return `\`${host}\` ends in .localhost, so it means this computer: the request never leaves it.`;
  }
  if (kind === 'name') return '`localhost` means this computer: the request never leaves it.';
  return `\`${host}\` is a loopback address: it means this computer itself, and the request never leaves it.`;
}

/** A sentence on the range the port is in: https://www.rfc-editor.org/rfc/rfc6335#section-6 */
export function kindOfPort(port: number): string {
  if (port < 1024) return `\`${port}\` is a well-known port (0 to 1023).`;
  if (port < firstDynamicPort) return `\`${port}\` is a registered port (1024 to 49151).`;
  return `\`${port}\` is a dynamic port (49152 to 65535): programs get one for a short time, and it can be different the next time they start.`;
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  return users ? [`By default, it's used by ${listed(users.slice(0, 4))}.`] : [];
}
