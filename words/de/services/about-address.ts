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
    return `\`${host}\` bedeutet jede Adresse dieses Computers. Ein Server kann darauf lauschen, aber zum Öffnen brauchen Sie eine echte Adresse wie \`localhost\`.`;
  }
  if (kind === 'name' && host !== 'localhost') {
    return `\`${host}\` endet auf .localhost und bedeutet deshalb diesen Computer: Die Anfrage verlässt ihn nie.`;
  }
  if (kind === 'name') return '`localhost` bedeutet diesen Computer: Die Anfrage verlässt ihn nie.';
  return `\`${host}\` ist eine Loopback-Adresse: Sie bedeutet diesen Computer selbst, und die Anfrage verlässt ihn nie.`;
}

/** A sentence on the range the port is in: https://www.rfc-editor.org/rfc/rfc6335#section-6 */
export function kindOfPort(port: number): string {
  if (port < 1024) return `\`${port}\` ist ein Systemport (0 bis 1023).`;
  if (port < firstDynamicPort) return `\`${port}\` ist ein registrierter Port (1024 bis 49151).`;
  return `\`${port}\` ist ein dynamischer Port (49152 bis 65535): Programme bekommen ihn für kurze Zeit, und beim nächsten Start kann es ein anderer sein.`;
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  return users ? [`Er ist der Standardport von ${listed(users.slice(0, 4))}.`] : [];
}
