import { readFileSync } from 'node:fs';
import { readEvidence } from '../../cli/read-evidence.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Evidence } from '../../evidence/index.ts';
import { cases } from '../../test/cases/cases.ts';
import type { ToldFinding } from '../../words/cause-words.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import { words } from '../../words/words.ts';

/** What Portside says of evidence that was recorded, in a world of the zoo or from a report. */
export interface Example {
  evidence: Evidence;
  finding: ToldFinding;
  title: string;
  why: string;
}

/**
 * Evidence of the zoo, with the ports, names and folders of an example in place of the machine's own. It comes first, since everything
 * was measured there; what people reported is never complete.
 */
const recorded = readFileSync('dev/cause-pages/recorded.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { cause, evidence } = JSON.parse(line);
    return {
      cause: String(cause),
      evidence: readEvidence(JSON.stringify(evidence), `the evidence of ${cause}`).evidence,
    };
  });

const reported = cases.map(({ id, cause }) => {
  const file = `test/cases/${id}.json`;
  return { cause, evidence: readEvidence(readFileSync(file, 'utf8'), file).evidence };
});

/** More would repeat each other. */
const maxShown = 3;

/** The evidence in which this cause comes first, each saying something of its own: certain before likely. */
export function examplesOf(cause: string): [Example, ...Example[]] {
  const examples = [recorded, reported].flatMap((source) => sure(source.flatMap((one) => exampleOf(one, cause))));
  const [first, ...others] = examples.filter(isNews).slice(0, maxShown);
  if (!first) throw new ReferenceError(`dev/cause-pages/recorded.jsonl has no evidence in which ${cause} comes first`);
  return [first, ...others];
}

/** Every piece of evidence in which this cause comes first. */
export function evidenceOf(cause: string): Evidence[] {
  return [...recorded, ...reported].flatMap((one) => exampleOf(one, cause)).map(({ evidence }) => evidence);
}

type Recorded = (typeof reported)[number];

function exampleOf({ cause, evidence }: Recorded, wanted: string): Example[] {
  if (cause !== wanted) return [];
  const [finding] = findingsInWords(diagnose(evidence));
  if (finding?.cause !== wanted || finding.possibility) return [];
  const { title, why } = finding;
  return [{ evidence, finding, title: withoutClock(title, evidence), why: withoutClock(why, evidence) }];
}

/** A time of day is written in the reader's time zone and locale; a page says the same wherever it was made. */
function withoutClock(text: string, { at, facts: { remembered } }: Evidence): string {
  const then = remembered?.lastAnsweredAt;
  return then ? text.replaceAll(words.clockTime(then, at), '2:02 PM') : text;
}

function sure(examples: Example[]): Example[] {
  return examples.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ finding }: Example): number {
  return finding.certainty === 'certain' ? 0 : 1;
}

/** A title that shares most of its words with an earlier one differs only in ports and names. */
function isNews({ title }: Example, index: number, all: readonly Example[]): boolean {
  const own = wordsIn(title);
  return all.slice(0, index).every((earlier) => {
    const shared = wordsIn(earlier.title).filter((word) => own.includes(word));
    return shared.length < own.length / 2;
  });
}

function wordsIn(title: string): string[] {
  return title.toLowerCase().match(/\p{L}+/gu) ?? [];
}
