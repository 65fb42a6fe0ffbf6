import type { Details } from '../../diagnosis/cause.ts';
import type { CauseId } from '../../diagnosis/causes/index.ts';
import { type Circumstances, circumstancesOf } from '../../diagnosis/circumstances.ts';
import type { Diagnosis, Finding } from '../../diagnosis/diagnosis.ts';
import type { PossibleCause } from '../../diagnosis/knowledge/possible-causes.ts';
import { plainAddress } from '../../diagnosis/reading/reply/plain-address.ts';
import type { Told, ToldFinding } from '../cause-words.ts';
import { withShortNames } from '../names/with-short-names.ts';
import type { Step } from '../step.ts';
import { inShells } from '../steps/shell/in-shells.ts';
import { words } from '../words.ts';

/** All findings of a diagnosis, in its order. */
export function findingsInWords({ findings, evidence }: Pick<Diagnosis, 'findings' | 'evidence'>): ToldFinding[] {
  const circumstances = circumstancesOf(evidence);
  return findings.map((finding) => ({ ...finding, ...inWords(finding, circumstances) }));
}

/** @throws RangeError for a cause that this version does not know */
export function inWords(finding: Finding, circumstances: Circumstances): Told {
  const { title, why, steps } = finding.possibility
    ? ofPossibility(finding, circumstances)
    : ofCause(finding, circumstances);
  const { isCall, target, os } = circumstances;
  // If a more specific finding includes this one, waiting alone doesn't help.
  const useful = steps.filter(({ isForPageOnly }) => !(isForPageOnly && finding.isIncluded)).map(withPlainLink);
  const toDo = isCall ? words.stepsForCall(useful, target) : useful;
  return { title: withShortNames(title), why, steps: toDo.map((step) => inShells(step, os)) };
}

/** The details are those of this cause, which the compiler cannot see in a list of all. */
interface AnyCause {
  title(details: Details, circumstances: Circumstances): string;
  why(details: Details, circumstances: Circumstances): string;
  steps(details: Details, circumstances: Circumstances): Step[];
}

function ofCause({ cause, details }: Finding, circumstances: Circumstances): Told {
  if (!isCauseId(cause)) throw new RangeError(`no words for ${cause}`);
  const { title, why, steps }: AnyCause = words.causeWords[cause];
  return {
    title: title(details, circumstances),
    why: why(details, circumstances),
    steps: steps(details, circumstances),
  };
}

function ofPossibility({ cause, possibility }: Finding, { target, os }: Circumstances): Told {
  if (!isPossible(cause) || !possibility) throw new RangeError(`no words for ${cause} as a possibility`);
  const { title, step } = words.possibleWords[cause](target.port, os);
  return { title, why: words.whyPossible(possibility), steps: [step] };
}

/** Of the words, not of the table, which pages would load for nothing else. */
function isPossible(id: string): id is PossibleCause {
  return id in words.possibleWords;
}

function isCauseId(id: string): id is CauseId {
  return id in words.causeWords;
}

/** Leaves out the query. The page that shows the link adds it again. */
function withPlainLink({ open, ...step }: Step): Step {
  return open === undefined ? step : { ...step, open: plainAddress(open) };
}
