import { firstDynamicPort } from '../../../diagnosis/knowledge/dynamic-ports.ts';
import type { Target } from '../../../evidence/address/target.ts';
import { listed } from '../names/listed.ts';
import { defaultPorts } from './default-ports.ts';

/** What a newcomer asks about an address, a paragraph each; backticks mark what is typed. */
export function aboutAddress(target: Target): string[] {
  return [
    meaningOf(target),
    `\`${target.port}\` is ${kindOfPort(target.port)}${usersOf(target.port)}.`,
    'The request goes from the browser through TCP and IP to the loopback interface, and no network card takes part.',
    'Other devices reach such a program only where it listens on all addresses: it then says “open to network”.',
  ];
}

/** What the host of the address means. */
export function meaningOf({ host, kind }: Target): string {
  if (kind === 'wildcard') {
    return `\`${host}\` stands for every address of this computer. A server listens on it; to visit one takes a real address, such as \`localhost\`.`;
  }
  if (kind === 'name' && host !== 'localhost') {
    return `\`${host}\` ends in .localhost, and such names mean this computer: the request never leaves it.`;
  }
  if (kind === 'name') return '`localhost` means this computer: the request never leaves it.';
  return `\`${host}\` is a loopback address. It means this computer itself: the request never leaves it.`;
}

/** https://www.rfc-editor.org/rfc/rfc6335#section-6 */
export function kindOfPort(port: number): string {
  if (port < 1024) return 'a well-known port (0 to 1023)';
  if (port < firstDynamicPort) return 'a registered port (1024 to 49151)';
  return 'a dynamic port (49152 to 65535): handed out for a short time, it can differ at the next start';
}

function usersOf(port: number): string {
  const users = defaultPorts[port];
  return users ? `, used by default by ${listed(users.slice(0, 4))}` : '';
}
