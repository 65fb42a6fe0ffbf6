import { targetOf } from '../../evidence/address/target-of.ts';
import type { Evidence, FactName, Facts, UnknownReason } from '../../evidence/index.ts';
import { words } from '../words.ts';
import type { Check, CheckedAt } from './check.ts';
import { factNames } from './fact-names.ts';

export const checkMarks = { ok: '✓', bad: '✕', none: '–' } as const;

/** Everything that was checked, a sentence each. What couldn't be checked comes last, by reason. */
export function checksOf(evidence: Evidence): Check[] {
  return [...madeChecks(evidence), ...missedChecks(evidence)];
}

/** What was checked, with its result. */
export function madeChecks(evidence: Evidence): Check[] {
  const target = targetOf(evidence);
  if (!target) return [];
  const facts = withoutRepetition(evidence.facts);
  const known = factNames().flatMap((name) => checkFact(name, facts, { target, at: evidence.at }));
  return counted(known);
}

/** What was found over and over, as by a page that redirects to itself, is said once. */
function counted(checks: readonly Check[]): Check[] {
  const isSame = (one: Check) => (other: Check) => one.mark === other.mark && one.text === other.text;
  return checks
    .filter((check, index) => checks.findIndex(isSame(check)) === index)
    .map((check) => {
      const times = checks.filter(isSame(check)).length;
      return times > 1 ? { ...check, text: `${check.text} (${times}×)` } : check;
    });
}

/** Both may have noticed the container around Portside. */
function withoutRepetition(facts: Partial<Facts>): Partial<Facts> {
  const { session, sandbox } = facts;
  if (!session || sandbox?.kind !== 'container') return facts;
  return { ...facts, session: session.filter(({ sign }) => sign !== 'container') };
}

function checkFact<Name extends FactName>(name: Name, facts: Partial<Facts>, where: CheckedAt): Check[] {
  const fact = facts[name];
  return fact === undefined ? [] : words.checkers[name](fact, where);
}

/** What couldn't be checked, a sentence for each reason. */
export function missedChecks({ unknown }: Evidence): Check[] {
  const reasons = [...new Set(Object.values(unknown))].filter((reason) => reason !== 'not-needed');
  return reasons.map((reason) => ({ mark: 'none', text: missedFor(reason, unknown) }));
}

function missedFor(reason: UnknownReason, unknown: Evidence['unknown']): string {
  const names = factNames()
    .filter((name) => unknown[name] === reason)
    .map((name) => words.page.facts[name]);
  return words.paragraph([words.sentence(words.listed(names)), words.page.reasons[reason]]);
}
