import { parseTarget } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** Without the scheme, where that goes without saying. */
export function shortly(origin: string): string {
  return origin.replace(/^http:\/\//, '');
}

/** In what the address of the page and the one that is allowed differ. */
export function differenceOf(from: string, allowed: string): string {
  const [page, other] = [parts(from), parts(allowed)];
  if (!page || !other) return 'The two must be the same, letter by letter.';
  if (page.host === other.host && page.port === other.port)
    return `One is ${page.scheme} and the other ${other.scheme}: to a browser that is another site.`;
  if (page.host === other.host)
    return `The ports differ, ${page.port} and ${other.port}: to a browser that is another site.`;
  const areBothHere = parseTarget(from) && parseTarget(allowed);
  return areBothHere
    ? `${page.host} and ${other.host} are the same computer, and to a browser they are two sites.`
    : 'To a browser these are two sites.';
}

/** What to do with the page, where the address that is allowed is one of this computer. */
export function openAsAllowed(from: string, allowed: string): Step[] {
  const [page, other] = [parts(from), parts(allowed)];
  if (!page || !other || !parseTarget(allowed)) return [];
  if (page.port === other.port)
    return [{ text: `Open the page as \`${allowed}\`, and use one name in all settings of these servers.` }];
  return [
    {
      text: `If the page belongs on port ${other.port}, stop what holds that port, and start the page's server again: one that finds its port taken moves to the next.`,
    },
  ];
}

function parts(origin: string): { scheme: string; host: string; port: string } | undefined {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, hostname, port } = new URL(origin);
  return { scheme: protocol.slice(0, -1), host: hostname, port: port || (protocol === 'https:' ? '443' : '80') };
}
