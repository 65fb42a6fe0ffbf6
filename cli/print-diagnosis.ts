import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Target } from '../evidence/address/target.ts';
import type { Told, ToldFinding } from '../words/cause-words.ts';
import { askedFromLines } from '../words/report/asked-from-lines.ts';
import { checkMarks, checksOf } from '../words/report/checks.ts';
import { headlineOf } from '../words/report/headline.ts';
import { findingsInWords } from '../words/report/in-words.ts';
import type { Step } from '../words/step.ts';
import { commandIn } from '../words/steps/shell/in-shells.ts';
import { words } from '../words/words.ts';
import { exitCodes } from './exit-codes.ts';
import { shellInUse } from './shell-in-use.ts';

/** Prints a diagnosis as text or as JSON. @returns its exit code */
export function printDiagnosis(target: Target, diagnosis: Diagnosis, { json }: { json?: boolean }): number {
  process.stdout.write(`${json ? diagnosisAsJson(diagnosis) : diagnosisAsText(target, diagnosis)}\n`);
  return exitCodeOf(diagnosis);
}

export function exitCodeOf({ findings: [first] }: Diagnosis): number {
  if (!first) return exitCodes.cannotTell;
  return first.stop === 'none' ? exitCodes.works : exitCodes.causeFound;
}

/** The diagnosis in the shape that `printSchema` prints. */
export function diagnosisAsJson(diagnosis: Diagnosis): string {
  return JSON.stringify(diagnosisInWords(diagnosis), null, 2);
}

export function diagnosisInWords(diagnosis: Diagnosis): object {
  const findings = findingsInWords(diagnosis).map(
    ({ cause, stop, certainty, title, why, steps, details, possibility }) => {
      const known = possibility ? { isPossibility: true, ...possibility } : details;
      return { cause, stop, certainty, title, why, steps: steps.map(plainStep), details: known };
    },
  );
  return { ...diagnosis, findings };
}

/** What the schema knows of a step. */
function plainStep({ text, command, open }: Step): Step {
  return { text, ...(command && { command }), ...(open && { open }) };
}

/** What the tips page says, for a terminal. */
export function diagnosisAsText(target: Target, diagnosis: Diagnosis): string {
  const { evidence } = diagnosis;
  const [first, ...others] = findingsInWords(diagnosis);
  const { tone, title, lede } = headlineOf(target, diagnosis, true);
  const checks = checksOf(evidence).map((check) => `  ${checkMarks[check.mark]} ${check.text}`);
  return [
    `${title}\n${evidence.url} · ${words.page.eyebrow[tone]}`,
    lede,
    ...askedFromLines(evidence.askedFrom, evidence.facts.services),
    ...(first ? [stepsOf(first)] : []),
    ...(others.length > 0 ? [[words.page.headings.alsoPossible, ...others.map(alternative)].join('\n')] : []),
    [words.page.headings.checked, ...checks].join('\n'),
  ].join('\n\n');
}

function stepsOf({ steps }: Told): string {
  return steps
    .flatMap((step, index) => [
      `${index + 1}. ${step.text}`,
      ...[commandIn(step, shellInUse()), step.open].flatMap((line) => (line ? [`     ${line}`] : [])),
    ])
    .join('\n');
}

function alternative({ title, certainty }: ToldFinding): string {
  return `  ${title} (${words.page.certainty[certainty]})`;
}
