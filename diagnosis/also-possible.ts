import type { Evidence, Facts } from '../evidence/index.ts';
import type { Target } from '../evidence/target.ts';
import type { Cause } from './cause.ts';
import type { Diagnosis, Finding } from './diagnose.ts';
import { possibleWords } from './possible-words.ts';
import { symptomCounts } from './symptom-counts.ts';
import { type Symptom, symptomOf } from './symptom-of.ts';

interface Judged extends Pick<Diagnosis, 'findings' | 'undecided'>, Pick<Evidence, 'os' | 'unknown'> {
  target: Target;
  facts: Partial<Facts>;
}

/** With the first finding, as many as a person looks at. */
const mostFindings = 3;

/** They say what was seen, and leave open why. */
const generalCauses = ['nothing-listening', 'server-hung', 'server-drops-connection', 'server-error'];

/**
 * What else such a failure mostly is, where nothing better than the failure itself is known. Only causes that too little is known of
 * to rule them out; they come after every finding that has a reason.
 */
export function alsoPossible(judged: Judged, catalogue: readonly Cause[]): Finding[] {
  const { target, os, facts, findings } = judged;
  const symptom = symptomOf(target, facts);
  const isGeneral = findings.every(({ cause, certainty }) => certainty === 'likely' && generalCauses.includes(cause));
  if (!symptom || findings.length === 0 || !isGeneral) return [];
  const counts = symptomCounts[symptom];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const possible = counts.flatMap(([id, count]) => {
    const cause = catalogue.find((one) => one.id === id);
    const words = possibleWords[id]?.(target.port, os);
    if (!cause || !words || !mayBe(id, judged)) return [];
    const { title, step } = words;
    const why = `${seen[symptom]} ${count === 1 ? 'One' : count} of ${total} cases that people wrote about ended this way. Nothing that was seen here speaks for it or against it.`;
    const details = { isPossibility: true, symptom, count, total };
    return [{ cause: id, stop: cause.stop, certainty: 'likely' as const, title, why, steps: [step], details }];
  });
  return possible.slice(0, mostFindings - findings.length);
}

const seen: Record<Symptom, string> = {
  refused: 'The connection was refused.',
  empty: 'The connection was closed without a reply.',
  reset: 'The connection was reset.',
  silence: 'No reply came.',
  'server-error': 'The server answered with an error.',
};

function mayBe(id: string, { target, os, facts, unknown, findings, undecided }: Judged): boolean {
  if (findings.some(({ cause }) => cause === id)) return false;
  // Nothing but another server makes another port possible.
  if (id === 'wrong-port')
    return facts.services?.some(({ web, port }) => web !== false && port !== target.port) ?? false;
  // What is still being looked at is not guessed at.
  const missing = undecided.find(({ cause }) => cause === id)?.missing;
  if (!missing || missing.some((fact) => unknown[fact] === 'pending')) return false;
  if (id === 'wsl-forwarding-broken') return os === 'windows';
  // Web shields are made for the other two.
  if (id === 'security-software-intercepts') return os !== 'linux';
  return id !== 'port-reserved' || os === 'windows' || target.port < 1024;
}
