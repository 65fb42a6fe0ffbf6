import type { Cause } from '../../diagnosis/cause.ts';
import { browserFacts, type FactName } from '../../evidence/index.ts';
import { words } from '../../words/words.ts';
import { askedByBrowser } from '../evidence-page/evidence-page.ts';

/** The facts a cause is judged by, and who can find them out. */
export function knownFrom({ needs, reads }: Cause): string[] {
  const more = reads.filter((fact) => !needs.includes(fact));
  return [
    ...(needs.length > 0 ? ['Portside has to find out:', needs.map(line).join('\n')] : []),
    ...(more.length > 0
      ? [needs.length > 0 ? 'It also looks at:' : 'Portside looks at:', more.map(line).join('\n')]
      : []),
  ];
}

function line(fact: FactName): string {
  return `- ${words.page.facts[fact]} (${whoSees(fact)})`;
}

function whoSees(fact: FactName): string {
  if (browserFacts.some((one) => one === fact)) return 'the browser sees this';
  return askedByBrowser.includes(fact) ? 'the helper; the browser alone sees part of it' : 'the helper';
}
