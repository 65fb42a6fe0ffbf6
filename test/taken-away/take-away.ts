import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Evidence, FactName, Facts } from '../../evidence/index.ts';
import type { KnownEvidence } from './known-evidence.ts';

/** What became of a diagnosis once these facts were taken from its evidence. */
export interface TakenAway {
  name: string;
  taken: readonly FactName[];
  /** The right cause is still in the first three, or says itself that it misses a fact that was taken. */
  isKept: boolean;
  /** Causes that are not so, and have become certain. */
  wronglyCertain: string[];
  said: string[];
}

/** Takes each fact from the evidence, or each pair of them, or of these every nth. Evidence whose cause is not found even with all facts is left out. */
export function takeAway(known: KnownEvidence, size: 1 | 2, every = 1): TakenAway[] {
  const whole = diagnose(known.evidence);
  if (!isNamed(whole, known)) return [];
  const wasCertain = certainCauses(whole);
  const chosen = subsets(namesOf(known.evidence), size).filter((_, index) => index % every === 0);
  return chosen.map((taken) => {
    const diagnosis = diagnose(without(known.evidence, taken));
    const allowed = [...known.right, ...known.alsoTrue, ...wasCertain];
    return {
      name: known.name,
      taken,
      isKept: isNamed(diagnosis, known) || saysWhatIsMissing(diagnosis, known, taken),
      wronglyCertain: certainCauses(diagnosis).filter((cause) => !allowed.includes(cause)),
      said: diagnosis.findings.slice(0, 3).map(({ cause, certainty }) => `${cause} (${certainty})`),
    };
  });
}

/** Where no cause holds, nothing need be named. */
function isNamed({ findings }: Diagnosis, { right }: KnownEvidence): boolean {
  return right.length === 0 || findings.slice(0, 3).some(({ cause }) => right.includes(cause));
}

function saysWhatIsMissing({ undecided }: Diagnosis, { right }: KnownEvidence, taken: readonly FactName[]): boolean {
  return undecided.some(({ cause, missing }) => right.includes(cause) && missing.some((name) => taken.includes(name)));
}

function certainCauses({ findings }: Diagnosis): string[] {
  return findings.filter(({ certainty }) => certainty === 'certain').map(({ cause }) => cause);
}

function namesOf({ facts }: Evidence): FactName[] {
  return (Object.keys(facts) as FactName[]).filter((name) => facts[name] !== undefined);
}

function subsets(names: FactName[], size: 1 | 2): FactName[][] {
  if (size === 1) return names.map((name) => [name]);
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other]));
}

/** As if nobody could have told them. */
function without({ facts, unknown, ...evidence }: Evidence, taken: readonly FactName[]): Evidence {
  const left: Partial<Facts> = { ...facts };
  for (const name of taken) delete left[name];
  const reasons = Object.fromEntries(taken.map((name) => [name, 'timed-out' as const]));
  return { ...evidence, facts: left, unknown: { ...unknown, ...reasons } };
}
