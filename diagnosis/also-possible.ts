import type { Target } from '../evidence/address/target.ts';
import type { Evidence, Facts } from '../evidence/index.ts';
import type { Cause } from './cause.ts';
import type { Diagnosis, Finding } from './diagnosis.ts';
import { isPossibleCause, symptomCounts } from './knowledge/symptom-counts.ts';
import { symptomOf } from './symptom-of.ts';

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
  const { target, facts, findings } = judged;
  const symptom = symptomOf(target, facts);
  const isGeneral = findings.every(({ cause, certainty }) => certainty === 'likely' && generalCauses.includes(cause));
  if (!symptom || findings.length === 0 || !isGeneral) return [];
  const counts = symptomCounts[symptom];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const possible = counts.flatMap(([id, count]) => {
    const cause = catalogue.find((one) => one.id === id);
    if (!cause || !isPossibleCause(id) || !mayBe(id, judged)) return [];
    const possibility = { symptom, count, total };
    return [{ cause: id, stop: cause.stop, certainty: 'likely' as const, details: {}, possibility }];
  });
  return possible.slice(0, mostFindings - findings.length);
}

function mayBe(id: string, { target, os, facts, unknown, findings, undecided }: Judged): boolean {
  if (findings.some(({ cause }) => cause === id)) return false;
  // Nothing but another server makes another port possible.
  if (id === 'wrong-port')
    return facts.services?.some(({ web, port }) => web !== false && port !== target.port) ?? false;
  if (id === 'server-suspended' && isStateUntold(facts)) return true;
  // What is still being looked at is not guessed at.
  const missing = undecided.find(({ cause }) => cause === id)?.missing;
  if (!missing || missing.some((fact) => unknown[fact] === 'pending')) return false;
  // Packets that a rule drops bring about no connection.
  if (id === 'firewall-drop') return !isConnected(facts);
  if (id === 'wsl-forwarding-broken') return os === 'windows';
  // Web shields are made for the other two.
  if (id === 'security-software-intercepts') return os !== 'linux';
  return id !== 'port-reserved' || os === 'windows' || target.port < 1024;
}

/** Windows shows no state that a selection in the console would change, and who holds the port may be told without it. */
function isStateUntold({ owners = [] }: Partial<Facts>): boolean {
  const processes = owners.flatMap(({ process }) => process ?? []);
  return processes.length > 0 && processes.every(({ state }) => state === undefined);
}

function isConnected({ connect = [] }: Partial<Facts>): boolean {
  const results = connect.map(({ result }) => result);
  return results.includes('accepted') && !results.includes('silent');
}
