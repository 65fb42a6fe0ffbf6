import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { type FactName, factNames, type UnknownReason } from '../../../evidence/index.ts';
import { listed } from '../names/listed.ts';
import { sentenceStart } from '../names/sentence-start.ts';
import { en } from '../page/en.ts';

export interface Missing {
  reason: UnknownReason;
  facts: FactName[];
}

/**
 * The facts that would decide what stayed undecided, by the reason why they are missing.
 * None beside a certain finding; beside a likely one, or beside what is missed for a better reason, what nothing called for is no loss,
 * nor is what a browser would have seen where none took part.
 */
export function missingFrom({ findings, undecided, evidence }: Omit<Diagnosis, 'version' | 'url'>): Missing[] {
  const [first] = findings;
  if (first?.certainty === 'certain') return [];
  const missing = new Set(undecided.flatMap((one) => one.missing));
  const facts = factNames.filter((name) => missing.has(name));
  const reasonOf = (fact: FactName) => evidence.unknown[fact] ?? 'not-needed';
  const reasons = [...new Set(facts.map(reasonOf))];
  const isNoLoss = (reason: UnknownReason) =>
    (reason === 'not-needed' || reason === 'no-browser') && (first !== undefined || reasons.length > 1);
  return reasons
    .filter((reason) => !isNoLoss(reason))
    .map((reason) => ({ reason, facts: facts.filter((fact) => reasonOf(fact) === reason) }));
}

/** `Who holds the port and what the port answers` */
export function missingText({ facts }: Missing): string {
  return sentenceStart(listed(facts.map((fact) => en.facts[fact])));
}
