import { readFileSync } from 'node:fs';
import { browserFacts } from '../../evidence/index.ts';
import { compactJson } from './compact-json.ts';
import examples from './examples.json' with { type: 'json' };
import { failureTable } from './failure-table.ts';
import { linesOf, shapeOf } from './shape.ts';
import { constant, type Fact, facts, fieldsOf } from './vocabulary.ts';

/** The page that tells how to write evidence, made from the sources of the vocabulary, its examples and its opening words. */
export function evidencePage(): string {
  const parts: Record<string, () => string> = {
    'a whole file': () => json(examples.whole),
    'the envelope': () => schemaLines('evidenceSchema'),
    'why a fact is unknown': () => schemaLines('unknownReasonSchema'),
    'words for a failure': failureTable,
    facts: () => facts().map(section).join('\n\n'),
  };
  const opening = readFileSync('dev/evidence-page/opening.md', 'utf8');
  return opening.replace(/<!-- (.+) -->/g, (mark, name: string) => parts[name]?.() ?? mark);
}

function schemaLines(name: string): string {
  const { value } = constant(name);
  const fields = value.kind === 'call' ? value.args.flatMap(fieldsOf) : [];
  if (fields.length > 0) return linesOf(fields, 'evidence/index.ts').join('\n');
  const { words, parts } = shapeOf(value, 'evidence/index.ts');
  return [words, '', ...parts].join('\n');
}

function section({ name, file, schema }: Fact): string {
  const { words, lead, parts } = shapeOf(schema.value, file);
  const { says, absence } = split(schema.comment ?? '');
  return [
    `### ${name}`,
    says,
    `**Who can know it:** ${whoKnows(name)}`,
    `**Missing or empty:** ${absence}`,
    [`**What it is:** ${words}.${lead ? ` ${lead}` : ''}`, '', ...parts].join('\n'),
    json({ [name]: example(name) }),
  ].join('\n\n');
}

/** What the extension asks for itself where there is no helper. */
export const askedByBrowser = ['remembered', 'connect', 'replies', 'services'];

function whoKnows(fact: string): string {
  if (browserFacts.some((one) => one === fact)) return 'a browser.';
  const machine = 'the machine: the helper, `portside check`, or a person at a terminal';
  return askedByBrowser.includes(fact) ? `${machine}. A browser can find out part of it.` : `${machine}.`;
}

/** Sentences about absence are set apart. */
function split(comment: string): { says: string; absence: string } {
  const sentences = comment.split(/(?<=\.) (?=[A-Z`])/);
  const isAbout = (sentence: string) => /^(Absent|Empty|`null`)/.test(sentence);
  const absence = sentences.filter(isAbout);
  const unknown = absence.some((sentence) => sentence.startsWith('Absent')) ? [] : ['Absent: nobody could check.'];
  return { says: sentences.filter((one) => !isAbout(one)).join(' '), absence: [...unknown, ...absence].join(' ') };
}

function example(name: string): unknown {
  const found = Object.entries(examples.facts).find(([fact]) => fact === name);
  if (!found) throw new ReferenceError(`dev/evidence-page/examples.json has no example of ${name}`);
  return found[1];
}

function json(value: unknown): string {
  return `\`\`\`json\n${compactJson(value)}\n\`\`\``;
}
