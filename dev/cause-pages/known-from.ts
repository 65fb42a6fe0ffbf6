import type { Cause } from '../../diagnosis/cause.ts';
import { browserFacts, type FactName } from '../../evidence/index.ts';
import { words } from '../../words/words.ts';
import { askedByBrowser } from '../evidence-page/evidence-page.ts';

/** The facts a cause is judged by, and who can find them out. */
export function knownFrom({ needs, reads }: Cause): string[] {
  const more = reads.filter((fact) => !needs.includes(fact));
  return [
    ...(needs.length > 0 ? ['Portside needs to know:', needs.map(line).join('\n')] : []),
    ...(more.length > 0
      ? [needs.length > 0 ? 'It also looks at:' : 'Portside looks at:', more.map(line).join('\n')]
      : []),
  ];
}

function line(fact: FactName): string {
  return `- ${words.page.facts[fact]} (${whoSees(fact)})`;
}

function whoSees(fact: FactName): string {
  if (browserFacts.some((one) => one === fact)) return 'seen by the browser';
  return askedByBrowser.includes(fact) ? 'seen by the helper, and partly by the browser' : 'seen by the helper';
}
