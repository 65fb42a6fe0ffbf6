import { isLoopbackName, type Target } from '../evidence/address/target.ts';
import type { Evidence, FactName, Facts, UnknownReason } from '../evidence/index.ts';
import type { Cause, Judgement, Stop } from './cause.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';
import type { Diagnosis, Finding, Undecided } from './diagnosis.ts';
import { inferFacts } from './infer-facts.ts';
import { apartFromPage } from './reading/call/apart-from-page.ts';
import { isUnexplainedFailure } from './reading/port/connect-results.ts';
import { findSandboxBarrier } from './reading/program/sandbox-barrier.ts';

/**
 * Judges evidence by these causes. Pure: the same evidence gives the same diagnosis.
 * @throws RangeError if `evidence.url` isn't an http(s) or ws(s) address. Check that first in evidence from outside.
 */
export function diagnoseBy(catalogue: readonly Cause[], evidence: Evidence): Diagnosis {
  const circumstances = circumstancesOf(evidence);
  const { target } = circumstances;
  const facts = apartFromPage(evidence.facts, target);
  const filledIn = inferFacts(target, { ...evidence, facts });
  const given: Given = {
    circumstances,
    known: facts,
    filledIn,
    unknown: evidence.unknown,
    isBehindSandbox: findSandboxBarrier({ target, ...filledIn }) !== undefined,
  };
  const judged = catalogue.map((cause) => ({ cause, judgement: judge(cause.examine, given) }));
  const undecided = judged.flatMap(({ cause: { id }, judgement }): Undecided[] =>
    judgement.certainty === 'undecided' && isMissed(judgement.missing, evidence)
      ? [{ cause: id, missing: [judgement.missing] }]
      : [],
  );
  const findings = ranked(judged.flatMap(({ cause, judgement }) => found(cause, judgement, given)));
  return { version: 1, url: evidence.url, findings, undecided, evidence };
}

/** Without a browser, facts that only a browser sees aren't missing. */
function isMissed(fact: FactName, { unknown }: Evidence): boolean {
  return unknown[fact] !== 'no-browser';
}

interface Given {
  circumstances: Circumstances;
  /** The facts as gathered, and the same with those that can be inferred from them filled in. */
  known: Partial<Facts>;
  filledIn: Partial<Facts>;
  unknown: Evidence['unknown'];
  /** Portside itself can't reach the person's localhost. */
  isBehindSandbox: boolean;
}

/** A finding, and the causes that it includes. */
interface Found {
  finding: Finding;
  isLess: boolean;
  outranks: readonly string[];
}

function found({ id: cause, stop, hingesOn }: Cause, judgement: Judgement, given: Given): Found[] {
  if (!('details' in judgement)) return [];
  const { details, isLess, outranks } = judgement;
  const { circumstances, unknown, isBehindSandbox } = given;
  const isUnchecked = hingesOn.some((name) => isAskedInVain(unknown[name]) && !isNobodyThere(unknown[name]));
  const isSure = isPlaceKnown(circumstances.target, stop) && !(isBehindSandbox && stop !== 'browser') && !isUnchecked;
  const certainty = isSure ? judgement.certainty : 'likely';
  return [{ finding: { cause, stop, certainty, details }, isLess, outranks }];
}

/** A cause that a more specific one includes is likely at most, and comes last. */
function ranked(all: Found[]): Finding[] {
  const outranked = new Set(all.flatMap(({ outranks }) => outranks));
  return all
    .map(({ finding, isLess }): { finding: Finding; rank: number } =>
      outranked.has(finding.cause)
        ? { finding: { ...finding, certainty: 'likely', isIncluded: true }, rank: ranks.included }
        : { finding, rank: isLess ? ranks.less : ranks[finding.certainty] },
    )
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ finding }) => finding);
}

const ranks = { certain: 0, likely: 1, less: 2, included: 3 } as const;

/** A verdict that rests on an inferred fact, or on a connect whose failure nobody noted, is never certain. */
function judge(examine: Cause['examine'], { circumstances, known, filledIn, unknown }: Given): Judgement {
  const judgement = examine(circumstances, filledIn);
  if (judgement.certainty === 'ruled-out') {
    // An inferred fact can't rule out what the gathered ones show. One inference always holds: the owner of a port listens on it.
    const { listeners } = filledIn;
    const told = examine(circumstances, listeners ? { ...known, listeners } : known);
    if ('details' in told) return { ...told, certainty: 'likely' };
    return undecidedOn(examine(circumstances, known), unknown) ?? judgement;
  }
  if (judgement.certainty !== 'certain' || examine(circumstances, withoutUnexplained(known)).certainty === 'certain')
    return judgement;
  return { ...judgement, certainty: 'likely' };
}

function withoutUnexplained({ connect, ...known }: Partial<Facts>): Partial<Facts> {
  return !connect || (connect.length > 0 && connect.every(isUnexplainedFailure)) ? known : { ...known, connect };
}

/** If a fact was asked for but couldn't be had, the inferred part of it can support a cause, but can't rule one out. */
function undecidedOn(judgement: Judgement, unknown: Evidence['unknown']): Judgement | undefined {
  if (judgement.certainty !== 'undecided') return undefined;
  return isAskedInVain(unknown[judgement.missing]) ? judgement : undefined;
}

function isAskedInVain(reason: UnknownReason | undefined): boolean {
  return reason !== undefined && reason !== 'not-needed' && reason !== 'no-browser' && reason !== 'pending';
}

/** No helper could be asked for it: there is none, or it's too old to know the fact. */
function isNobodyThere(reason: UnknownReason | undefined): boolean {
  return reason === 'helper-missing' || reason === 'helper-too-old';
}

/**
 * A name may lead to another machine. Nothing about that machine's ports can be certain, but what the browser itself does and what the
 * name resolves to can.
 */
function isPlaceKnown(target: Target, stop: Stop): boolean {
  const isNamed = target.kind === 'name' && !isLoopbackName(target.host);
  return !isNamed || target.addresses !== undefined || stop === 'browser' || stop === 'name';
}
