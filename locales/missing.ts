import type { Diagnosis, Undecided } from '../diagnosis/diagnose.ts';
import { type FactName, factNames, type UnknownReason } from '../evidence/index.ts';

export interface Missing {
  reason: UnknownReason;
  facts: FactName[];
}

/** The facts that would decide what stayed undecided, by the reason why they are missing. */
export function missingFrom({ undecided, evidence }: Pick<Diagnosis, 'undecided' | 'evidence'>): Missing[] {
  const facts = factsOf(undecided);
  const reasonOf = (fact: FactName) => evidence.unknown[fact] ?? 'not-needed';
  const reasons = [...new Set(facts.map(reasonOf))];
  return reasons.map((reason) => ({ reason, facts: facts.filter((fact) => reasonOf(fact) === reason) }));
}

function factsOf(undecided: Undecided[]): FactName[] {
  const missing = new Set(undecided.flatMap((one) => one.missing));
  return factNames.filter((name) => missing.has(name));
}
