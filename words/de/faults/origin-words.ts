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
  if (!page || !other) return 'Die beiden müssen genau übereinstimmen.';
  if (page.host === other.host && page.port === other.port)
    return `Die eine Adresse verwendet ${page.scheme}, die andere ${other.scheme}, deshalb sind es für den Browser verschiedene Ursprünge.`;
  if (page.host === other.host)
    return `Die Ports unterscheiden sich (${page.port} und ${other.port}), deshalb sind es für den Browser verschiedene Ursprünge.`;
  const areBothHere = parseTarget(from) && parseTarget(allowed);
  return areBothHere
    ? `${page.host} und ${other.host} sind derselbe Computer, aber für den Browser verschiedene Ursprünge.`
    : 'Für den Browser sind das verschiedene Ursprünge.';
}

/** What to do with the page, if the allowed address is on this computer. */
export function openAsAllowed(from: string, allowed: string): Step[] {
  const [page, other] = [originParts(from), originParts(allowed)];
  if (!page || !other || !parseTarget(allowed)) return [];
  if (page.port === other.port)
    return [
      {
        text: `Öffnen Sie die Seite unter \`${allowed}\` und verwenden Sie denselben Namen in allen Einstellungen dieser Server.`,
      },
    ];
  return [
    {
      text: `Wenn die Seite auf Port ${other.port} gehört, beenden Sie, was diesen Port verwendet, und starten Sie den Server der Seite neu: Wer seinen Port belegt vorfindet, weicht auf den nächsten aus.`,
    },
  ];
}
