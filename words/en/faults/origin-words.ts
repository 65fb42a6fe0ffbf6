import { parseTarget } from '../../../evidence/address/target.ts';
import { originParts } from '../../names/origin-parts.ts';
import type { Step } from '../../step.ts';

/** Without the scheme, if that is plain http. */
export function shortly(origin: string): string {
  return origin.replace(/^http:\/\//, '');
}

/** How the page's address differs from the allowed one. */
export function differenceOf(from: string, allowed: string): string {
  const [page, other] = [originParts(from), originParts(allowed)];
  if (!page || !other) return 'The two must match exactly.';
  if (page.host === other.host && page.port === other.port)
    return `One is ${page.scheme} and the other ${other.scheme}, so to the browser they are different origins.`;
  if (page.host === other.host)
    return `The ports differ (${page.port} and ${other.port}), so to the browser they are different origins.`;
  const areBothHere = parseTarget(from) && parseTarget(allowed);
  return areBothHere
    ? `${page.host} and ${other.host} are the same computer, but to the browser they are different origins.`
    : 'To the browser, these are different origins.';
}

/** What to do with the page, if the allowed address is on this computer. */
export function openAsAllowed(from: string, allowed: string): Step[] {
  const [page, other] = [originParts(from), originParts(allowed)];
  if (!page || !other || !parseTarget(allowed)) return [];
  if (page.port === other.port)
    return [{ text: `Open the page at \`${allowed}\`, and use that name in the settings of both servers.` }];
  return [
    {
      text: `If the page belongs on port ${other.port}, stop what is using that port and restart the page's server: one that finds its port taken moves to the next one.`,
    },
  ];
}
