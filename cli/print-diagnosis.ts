import type { Diagnosis, Finding } from '../diagnosis/diagnose.ts';
import { parseTarget } from '../evidence/target.ts';
import { checksOf } from '../locales/checks.ts';
import { en } from '../locales/en.ts';
import { headlineOf } from '../locales/headline.ts';
import { exitCodes } from './exit-codes.ts';

const marks = { ok: '✓', bad: '✕', none: '–' } as const;

/** Prints a diagnosis, for a person or as JSON. @returns the exit code that goes with it */
export function printDiagnosis(diagnosis: Diagnosis, { json }: { json?: boolean }): number {
  process.stdout.write(`${json ? JSON.stringify(diagnosis, null, 2) : diagnosisAsText(diagnosis)}\n`);
  const [first] = diagnosis.findings;
  if (!first) return exitCodes.cannotTell;
  return first.stop === 'none' ? exitCodes.works : exitCodes.causeFound;
}

/** What the tips page says, for a terminal. */
export function diagnosisAsText(diagnosis: Diagnosis): string {
  const { url, findings, evidence } = diagnosis;
  const target = parseTarget(url);
  const [first, ...others] = findings;
  const { tone, title, lede } = target
    ? headlineOf(target, diagnosis, true)
    : { tone: 'undecided' as const, title: url, lede: '' };
  const blocks = [
    `${title}\n${url} · ${en.eyebrow[tone]}`,
    lede,
    ...(first ? [steps(first)] : []),
    ...(others.length > 0 ? [`${en.headings.alsoPossible}\n${others.map(alternative).join('\n')}`] : []),
    `${en.headings.checked}\n${checksOf(evidence)
      .map((check) => `  ${marks[check.mark]} ${check.text}`)
      .join('\n')}`,
  ];
  return blocks.join('\n\n');
}

function steps({ steps: all }: Finding): string {
  return all
    .map(
      ({ text, command, open }, index) =>
        `${index + 1}. ${text}${[command, open].map((line) => (line ? `\n     ${line}` : '')).join('')}`,
    )
    .join('\n');
}

function alternative({ title, certainty }: Finding): string {
  return `  ${title} (${en.certainty[certainty]})`;
}
