import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { FactName, UnknownReason } from '../../evidence/index.ts';
import { words } from '../words.ts';
import { factNames } from './fact-names.ts';

export interface Missing {
  reason: UnknownReason;
  facts: FactName[];
}

/**
 * The facts that would decide what stayed undecided, grouped by the reason they are missing.
 * There are none next to a certain finding. Next to a likely one, or to facts that are missing for a better reason, facts that nothing
 * called for are left out, and so are facts that only a browser sees.
 */
export function missingFrom({ findings, undecided, evidence }: Omit<Diagnosis, 'version' | 'url'>): Missing[] {
  const [first] = findings;
  if (first?.certainty === 'certain') return [];
  const missing = new Set(undecided.flatMap((one) => one.missing));
  const facts = factNames().filter((name) => missing.has(name));
  const reasonOf = (fact: FactName) => evidence.unknown[fact] ?? 'not-needed';
  const reasons = [...new Set(facts.map(reasonOf))];
  const isNoLoss = (reason: UnknownReason) =>
    (reason === 'not-needed' || reason === 'no-browser') && (first !== undefined || reasons.length > 1);
  return reasons
    .filter((reason) => !isNoLoss(reason))
    .map((reason) => ({ reason, facts: facts.filter((fact) => reasonOf(fact) === reason) }));
}

/** `Which program holds the port and how the port responds` */
export function missingText({ facts }: Missing): string {
  return words.sentenceStart(words.listed(facts.map((fact) => words.page.facts[fact])));
}
