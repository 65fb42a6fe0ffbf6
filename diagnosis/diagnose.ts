import type { Evidence, FactName, Facts } from '../evidence/index.ts';
import { isLoopbackName, type Target } from '../evidence/target.ts';
import { targetOf } from '../evidence/target-of.ts';
import { alsoPossible } from './also-possible.ts';
import { apartFromPage } from './apart-from-page.ts';
import type { Cause, Certainty, Circumstances, Details, Judgement, Step, Stop } from './cause.ts';
import { causes } from './causes/index.ts';
import { isCall } from './is-call.ts';
import { plainAddress } from './plain-address.ts';
import { shutIn } from './shut-in.ts';
import { stepsForCall } from './steps-for-call.ts';
import { withWhatFollows } from './what-follows.ts';

/** A cause that was not ruled out, with its words. */
export interface Finding {
  cause: string;
  stop: Stop;
  certainty: Certainty;
  title: string;
  why: string;
  steps: Step[];
  details: Details;
}

type Words = Pick<Finding, 'title' | 'why' | 'steps'>;
type Say = (circumstances: Circumstances) => Words;

/** A cause that could not be judged, and the facts that would decide it. */
interface Undecided {
  cause: string;
  missing: FactName[];
}

export interface Diagnosis {
  version: 1;
  url: string;
  /** Certain before likely; within that, the order of the catalogue. Last what has no reason but how often it is so. */
  findings: Finding[];
  undecided: Undecided[];
  evidence: Evidence;
}

/**
 * Judges evidence by every cause of the catalogue. Pure: the same evidence gives the same diagnosis.
 * @throws RangeError when `evidence.url` is no http(s) or ws(s) address; whoever reads evidence from outside checks that first.
 */
export function diagnose(evidence: Evidence, catalogue: readonly Cause[] = causes): Diagnosis {
  const target = targetOf(evidence);
  if (!target) throw new RangeError(`not an address of a page: ${evidence.url}`);
  const facts = apartFromPage(evidence.facts);
  const given: Given = {
    circumstances: circumstancesOf(target, evidence),
    known: facts,
    filledIn: withWhatFollows(target, { ...evidence, facts }),
    unknown: evidence.unknown,
  };
  const judged = catalogue.map((cause) => ({ cause, judgement: judge(cause.examine, given) }));
  const undecided = judged.flatMap(({ cause: { id }, judgement }): Undecided[] =>
    judgement.certainty === 'undecided' && isMissed(judgement.missing, evidence)
      ? [{ cause: id, missing: [judgement.missing] }]
      : [],
  );
  const findings = ranked(judged.flatMap(({ cause, judgement }) => found(cause, judgement, given)));
  const also = alsoPossible({ ...evidence, target, facts: given.filledIn, findings, undecided }, catalogue);
  return { version: 1, url: evidence.url, findings: [...findings, ...also], undecided, evidence };
}

/** Where no browser took part there is nothing that one could have done. */
function isMissed(fact: FactName, { unknown }: Evidence): boolean {
  return unknown[fact] !== 'no-browser';
}

interface Given {
  circumstances: Circumstances;
  /** What was found out, and the same with what follows from it for the facts that nobody mentions. */
  known: Partial<Facts>;
  filledIn: Partial<Facts>;
  unknown: Evidence['unknown'];
}

/** A finding, and the causes that it includes. */
interface Found {
  finding: Finding;
  outranks: readonly string[];
}

function found({ id: cause, stop }: Cause, judgement: Judgement, { circumstances, filledIn }: Given): Found[] {
  if (!('say' in judgement)) return [];
  const { details, outranks, say } = judgement;
  const { target } = circumstances;
  const isShutIn = shutIn({ target, ...filledIn }) !== undefined;
  const isSure = isPlaceKnown(target, stop) && !(isShutIn && stop !== 'browser');
  const certainty = isSure ? judgement.certainty : 'likely';
  return [{ finding: { cause, stop, certainty, details, ...wordsFor(circumstances, say) }, outranks }];
}

/** What a more telling cause includes is likely at most, and nobody is to wait for what that one needs more than waiting for. */
function ranked(all: Found[]): Finding[] {
  const outranked = new Set(all.flatMap(({ outranks }) => outranks));
  const rank = ({ cause, certainty }: Finding) => (outranked.has(cause) ? 2 : certainty === 'certain' ? 0 : 1);
  return all
    .map(({ finding: one }): Finding => {
      if (!outranked.has(one.cause)) return one;
      return { ...one, certainty: 'likely', steps: one.steps.filter(({ isForPageOnly }) => !isForPageOnly) };
    })
    .toSorted((one, other) => rank(one) - rank(other));
}

/** What rests on a fact that only follows from another one is never certain. */
function judge(examine: Cause['examine'], { circumstances, known, filledIn, unknown }: Given): Judgement {
  const judgement = examine(circumstances, filledIn);
  if (judgement.certainty === 'ruled-out') return undecidedOn(examine(circumstances, known), unknown) ?? judgement;
  if (judgement.certainty !== 'certain' || examine(circumstances, known).certainty === 'certain') return judgement;
  return { ...judgement, certainty: 'likely' };
}

/** What follows from other facts is but a part of one that was asked for in vain: it shows what is so, and rules nothing out. */
function undecidedOn(judgement: Judgement, unknown: Evidence['unknown']): Judgement | undefined {
  if (judgement.certainty !== 'undecided') return undefined;
  const reason = unknown[judgement.missing];
  return reason && reason !== 'not-needed' && reason !== 'pending' ? judgement : undefined;
}

/**
 * A name that may lead to another machine: of that machine's ports nothing here can be certain, while what the browser does by itself,
 * and what the name means, can.
 */
function isPlaceKnown(target: Target, stop: Stop): boolean {
  const isNamed = target.kind === 'name' && !isLoopbackName(target.host);
  return !isNamed || target.addresses !== undefined || stop === 'browser' || stop === 'name';
}

function circumstancesOf(target: Target, { os, at, facts }: Evidence): Circumstances {
  const { attempt } = facts;
  return { target, os, at, ...(attempt && { browser: attempt.browser }), isCall: isCall(target, attempt) };
}

function wordsFor(circumstances: Circumstances, say: Say): Words {
  const words = say(circumstances);
  const steps = words.steps.map(withPlainLink);
  return { ...words, steps: circumstances.isCall ? stepsForCall(steps, circumstances.target) : steps };
}

/** Whoever shows a link knows the query to go on with. */
function withPlainLink({ open, ...step }: Step): Step {
  return open === undefined ? step : { ...step, open: plainAddress(open) };
}
