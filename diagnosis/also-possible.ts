import type { Target } from '../evidence/address/target.ts';
import type { Cause } from './cause.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Diagnosis, Finding } from './diagnosis.ts';
import { inferFacts } from './infer-facts.ts';
import { type PossibleCause, possibleCause, possibleIds } from './knowledge/possible-causes.ts';
import { type Counts, casesInAll, countsInAll, symptomCounts } from './knowledge/symptom-counts.ts';
import { type Guessing, mayBe, unlikelihoodOf } from './may-be.ts';
import { apartFromPage } from './reading/call/apart-from-page.ts';
import { isKnownFree } from './reading/port/known-free.ts';
import { type Symptom, symptomOf } from './symptom-of.ts';

/** As many findings as a person reads, the first one included. */
const maxFindings = 3;

/** Causes that only restate the symptom, and leave open why. */
const generalCauses: Record<Symptom, readonly string[]> = {
  refused: ['nothing-listening', 'server-stopped', 'sign-in-callback-missed'],
  'refused-here': ['ipv4-only-listener', 'ipv6-only-listener'],
  dropped: ['server-drops-connection', 'http-to-https-server'],
  silence: ['server-hung'],
  'server-error': ['server-error'],
};

/**
 * The usual causes of such a failure, if nothing is known beyond the failure itself. Only causes that the evidence can't rule out; they
 * come after every finding that has a reason.
 */
export function alsoPossible(
  { findings, undecided, evidence }: Pick<Diagnosis, 'findings' | 'undecided' | 'evidence'>,
  catalogue: readonly Cause[],
): Finding[] {
  const { target } = circumstancesOf(evidence);
  const facts = inferFacts(target, { ...evidence, facts: apartFromPage(evidence.facts, target) });
  const judged: Guessing = { ...evidence, target, facts, findings, undecided };
  // How it failed was noted nowhere, but it's taken for a refusal.
  const isTakenForRefusal = findings.some(({ cause }) => cause === 'nothing-listening');
  const symptom = symptomOf(target, facts) ?? (isTakenForRefusal ? 'refused' : undefined);
  if (!symptom || (findings.length === 0 && !waitsForNobody(symptom, target, facts))) return [];
  const isGeneral = ({ cause, certainty }: Finding) => certainty === 'likely' && generalCauses[symptom].includes(cause);
  if (!findings.every(isGeneral)) return [];
  const possible = guessesFor(symptom, facts).filter(({ id }) => mayBe(id, judged));
  const found = inOrder(possible, symptom, judged).flatMap(({ id, possibility }): Finding[] => {
    const stop = catalogue.find((one) => one.id === id)?.stop;
    return stop ? [{ cause: id, stop, certainty: 'likely', details: {}, possibility }] : [];
  });
  return found.slice(0, maxFindings - findings.length);
}

/** A page keeps loading, and nobody holds its port, so no cause that needs a server applies. */
function waitsForNobody(symptom: Symptom, target: Target, facts: Guessing['facts']): boolean {
  return symptom === 'silence' && isKnownFree({ ...facts, target });
}

interface Guess {
  id: PossibleCause;
  possibility: NonNullable<Finding['possibility']>;
}

/**
 * First the causes reported with this symptom, then those known to look like it, by how often they were reported at all. Reports hardly
 * ever say whether a page was seen there before, so if one was, all reports count alike.
 */
function guessesFor(symptom: Symptom, { remembered }: Guessing['facts']): Guess[] {
  const isLike = ({ id }: Guess) => possibleCause(id).looks.includes(symptom);
  const inAll = counted(countsInAll, { symptom, total: casesInAll, isOfAll: true }).filter(isLike);
  if (remembered) return inAll;
  const counts = symptomCounts[symptom];
  const met = counted(counts, { symptom, total: sumOf(counts) }).filter((guess) => isLike(guess) && isMet(guess));
  return [...met, ...inAll.filter(({ id }) => !met.some((one) => one.id === id))];
}

function isMet({ possibility }: Guess): boolean {
  return possibility.count > 0;
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

function counted(counts: Counts, about: Omit<Guess['possibility'], 'count'>): Guess[] {
  const countOf = (id: string) => counts.find(([cause]) => cause === id)?.[1] ?? 0;
  const guesses = possibleIds.map((id) => ({ id, possibility: { ...about, count: countOf(id) } }));
  // A tie is left in the order of the counts.
  const order = (id: string) => counts.findIndex(([cause]) => cause === id);
  return guesses.toSorted(
    (one, other) => other.possibility.count - one.possibility.count || order(one.id) - order(other.id),
  );
}

/** Looking in one place settles all causes there, so each place comes once before any comes twice. What the evidence makes more or less likely comes first or last. */
function inOrder(guesses: Guess[], symptom: Symptom, judged: Guessing): Guess[] {
  const placeOf = ({ id }: Guess) => possibleCause(id).place;
  const places = [...new Set(guesses.map(placeOf))]
    .map((place) => guesses.filter((guess) => placeOf(guess) === place))
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  const all = [...places.flatMap((place) => place.slice(0, 1)), ...places.flatMap((place) => place.slice(1))];
  return all.toSorted(
    (one, other) => unlikelihoodOf(one.id, symptom, judged) - unlikelihoodOf(other.id, symptom, judged),
  );
}

/** The number of reports with this symptom. Reports with other symptoms count only if there are none. */
function weightOf(place: Guess[]): number {
  const sum = (some: Guess[]) => some.reduce((total, { possibility }) => total + possibility.count, 0);
  const seen = sum(place.filter(({ possibility }) => !possibility.isOfAll));
  return seen || sum(place) / casesInAll ** 2;
}
