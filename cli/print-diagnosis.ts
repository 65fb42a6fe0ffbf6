import type { Diagnosis, Finding } from '../diagnosis/diagnose.ts';
import type { Target } from '../evidence/target.ts';
import { checksOf } from '../locales/checks.ts';
import { en } from '../locales/en.ts';
import { headlineOf } from '../locales/headline.ts';
import { exitCodes } from './exit-codes.ts';

const marks = { ok: '✓', bad: '✕', none: '–' } as const;

/** Prints a diagnosis, for a person or as JSON. @returns the exit code that goes with it */
export function printDiagnosis(target: Target, diagnosis: Diagnosis, { json }: { json?: boolean }): number {
  process.stdout.write(`${json ? JSON.stringify(diagnosis, null, 2) : diagnosisAsText(target, diagnosis)}\n`);
  const [first] = diagnosis.findings;
  if (!first) return exitCodes.cannotTell;
  return first.stop === 'none' ? exitCodes.works : exitCodes.causeFound;
}

/** What the tips page says, for a terminal. */
export function diagnosisAsText(target: Target, diagnosis: Diagnosis): string {
  const { findings, evidence } = diagnosis;
  const [first, ...others] = findings;
  const { tone, title, lede } = headlineOf(target, diagnosis, true);
  const checks = checksOf(evidence).map((check) => `  ${marks[check.mark]} ${check.text}`);
  return [
    `${title}\n${evidence.url} · ${en.eyebrow[tone]}`,
    lede,
    ...(first ? [stepsOf(first)] : []),
    ...(others.length > 0 ? [[en.headings.alsoPossible, ...others.map(alternative)].join('\n')] : []),
    [en.headings.checked, ...checks].join('\n'),
  ].join('\n\n');
}

function stepsOf({ steps }: Finding): string {
  return steps
    .flatMap(({ text, command, open }, index) => [
      `${index + 1}. ${text}`,
      ...[command, open].flatMap((line) => (line ? [`     ${line}`] : [])),
    ])
    .join('\n');
}

function alternative({ title, certainty }: Finding): string {
  return `  ${title} (${en.certainty[certainty]})`;
}
