import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Target } from '../../evidence/address/target.ts';
import type { Told } from '../cause-words.ts';
import { words } from '../words.ts';
import { checkMarks, checksOf } from './checks.ts';
import { headlineOf } from './headline.ts';
import { findingsInWords } from './in-words.ts';
import { missingFrom, missingText } from './missing.ts';

/** The diagnosis as Markdown for people, with the evidence as JSON for tools (`portside explain` reads it). */
export function reportOf(target: Target, diagnosis: Diagnosis): string {
  const { url, evidence } = diagnosis;
  const [first, ...others] = findingsInWords(diagnosis);
  const { tone, title, lede } = headlineOf(target, diagnosis, true);
  const sections = [
    `# ${title}`,
    `\`${url}\`, ${evidence.os}, ${evidence.at}`,
    `**${words.page.eyebrow[tone]}.** ${lede}`,
    first ? stepsOf(first) : '',
    ...section(
      words.page.headings.alsoPossible,
      others.map(
        ({ title, why, certainty }) =>
          `- ${words.paragraph([words.sentence(`${title} (${words.page.certainty[certainty]})`), why])}`,
      ),
    ),
    ...section(words.page.headings.couldNotBeTold, untold(diagnosis)),
    ...section(
      words.page.headings.checked,
      checksOf(evidence).map((check) => `- ${checkMarks[check.mark]} ${check.text}`),
    ),
    '## Evidence',
    fenced('json', JSON.stringify(evidence, null, 2)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function stepsOf({ steps }: Told): string {
  const lines = steps.map(({ text, command, open }, index) => {
    const action = command ? `\n\n${fenced('sh', command, '   ')}\n` : open ? ` <${open}>` : '';
    return `${index + 1}. ${text}${action}`;
  });
  return lines.join('\n').trimEnd();
}

function untold(diagnosis: Diagnosis): string[] {
  return missingFrom(diagnosis).map(
    (missing) => `- ${words.paragraph([words.sentence(missingText(missing)), words.page.reasons[missing.reason]])}`,
  );
}

function section(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}

/** A longer fence than any run of backticks inside: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function fenced(language: string, text: string, indent = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...text.split('\n'), fence].map((line) => indent + line).join('\n');
}
