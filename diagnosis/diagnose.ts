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
  const circumstances = circumstancesOf(target, evidence);
  const known = apartFromPage(evidence.facts);
  const filledIn = withWhatFollows(target, { ...evidence, facts: known });
  const isShutIn = shutIn({ target, ...filledIn }) !== undefined;
  const findings: Finding[] = [];
  const outranked = new Set<string>();
  const undecided: Undecided[] = [];
  for (const { id: cause, stop, examine } of catalogue) {
    const judgement = judge(examine, circumstances, { known, filledIn, unknown: evidence.unknown });
    if (judgement.certainty === 'undecided') undecided.push({ cause, missing: [judgement.missing] });
    else if ('say' in judgement) {
      const { details, outranks, say } = judgement;
      for (const other of outranks) outranked.add(other);
      const isSure = isPlaceKnown(target, stop) && !(isShutIn && stop !== 'browser');
      const certainty = isSure ? judgement.certainty : 'likely';
      findings.push({ cause, stop, certainty, details, ...wordsFor(circumstances, say) });
    }
  }
  const first = ranked(findings, outranked);
  const also = alsoPossible({ ...evidence, target, facts: filledIn, findings: first, undecided }, catalogue);
  return { version: 1, url: evidence.url, findings: [...first, ...also], undecided, evidence };
}

/** What a more telling cause includes is likely at most, and nobody is to wait for what that one needs more than waiting for. */
function ranked(findings: Finding[], outranked: ReadonlySet<string>): Finding[] {
  const rank = ({ cause, certainty }: Finding) => (outranked.has(cause) ? 2 : certainty === 'certain' ? 0 : 1);
  return findings
    .map((one): Finding => {
      if (!outranked.has(one.cause)) return one;
      return { ...one, certainty: 'likely', steps: one.steps.filter(({ isForPageOnly }) => !isForPageOnly) };
    })
    .toSorted((one, other) => rank(one) - rank(other));
}

/** What rests on a fact that only follows from another one is never certain. */
function judge(
  examine: Cause['examine'],
  given: Circumstances,
  { known, filledIn, unknown }: Record<'known' | 'filledIn', Partial<Facts>> & Pick<Evidence, 'unknown'>,
): Judgement {
  const judgement = examine(given, filledIn);
  if (judgement.certainty === 'ruled-out') return undecidedOn(examine(given, known), unknown) ?? judgement;
  if (judgement.certainty !== 'certain' || examine(given, known).certainty === 'certain') return judgement;
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
