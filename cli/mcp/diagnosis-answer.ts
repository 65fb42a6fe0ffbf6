import * as z from 'zod/mini';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Target } from '../../evidence/address/target.ts';
import type { BrowserFailure } from '../../helper/memory/failures.ts';
import { headlineOf } from '../../words/report/headline.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import { missingFrom } from '../../words/report/missing.ts';
import type { Step } from '../../words/step.ts';
import { words } from '../../words/words.ts';
import { browserFailureLine, browserFailureSchema } from './browser-failure.ts';
import { fitText } from './fit-text.ts';
import type { ToolAnswer } from './tool.ts';

/** A longer list of causes doesn't help. */
const maxFindings = 4;

/** A diagnosis without its evidence, which `portside check --json` prints. It only ever grows. */
export const diagnosisContentSchema = z.object({
  version: z.literal(1),
  url: z.string().check(z.describe('the address, where redirects on this computer end; query values are masked')),
  verdict: z.enum(['works', 'cause-found', 'cannot-tell']),
  title: z.string().check(z.describe('the decisive fact, in one sentence')),
  why: z.string().check(z.describe('how that is known')),
  steps: z
    .array(z.object({ text: z.string(), command: z.optional(z.string()), open: z.optional(z.string()) }))
    .check(z.describe('what to do about the first finding')),
  findings: z
    .array(
      z.object({
        cause: z.string(),
        stop: z.enum(['browser', 'name', 'port', 'program', 'reply', 'none']),
        certainty: z.enum(['certain', 'likely']),
        title: z.string(),
      }),
    )
    .check(z.describe('possible causes, the first one first; "likely" is not certain')),
  missing: z
    .optional(z.array(z.string()))
    .check(z.describe('facts that would decide it, and that this computer could not tell')),
  browserFailure: z
    .optional(browserFailureSchema)
    .check(z.describe('the last failure that a browser saw on this port')),
});

export type DiagnosisContent = z.infer<typeof diagnosisContentSchema>;

interface Around {
  /** Sentences that come before the first one. */
  ahead?: readonly string[];
  /** What the line below the title says, instead of the address alone. */
  about?: string;
  /** What a browser saw on this port. */
  browserFailure?: BrowserFailure | undefined;
}

/** Puts a diagnosis into few words. */
export function diagnosisAnswer(
  target: Target,
  diagnosis: Diagnosis,
  { ahead = [], about = diagnosis.url, browserFailure }: Around = {},
): ToolAnswer<DiagnosisContent> {
  const { title, lede } = headlineOf(target, diagnosis, true);
  const told = findingsInWords(diagnosis).slice(0, maxFindings);
  const [first, ...others] = told;
  const content: DiagnosisContent = {
    version: 1,
    url: diagnosis.url,
    verdict: verdictOf(diagnosis),
    title,
    why: lede,
    steps: (first?.steps ?? []).map(({ text, command, open }) => ({
      text,
      ...(command && { command }),
      ...(open && { open }),
    })),
    findings: told.map(({ cause, stop, certainty, title }) => ({ cause, stop, certainty, title })),
    ...missingOf(diagnosis),
    ...(browserFailure && { browserFailure }),
  };
  const certainty = first ? ` (${words.page.certainty[first.certainty]})` : '';
  const text = fitText([
    words.paragraph([...ahead, words.sentence(`${title}${certainty}`)]),
    about,
    lede,
    ...content.steps.map(stepAsText),
    ...(browserFailure ? [browserFailureLine(browserFailure, diagnosis.evidence.at)] : []),
    ...(others.length > 0 ? [`${words.page.headings.alsoPossible}: ${others.map((one) => one.title).join('; ')}`] : []),
  ]);
  return { text, content };
}

function verdictOf({ findings: [first] }: Diagnosis): DiagnosisContent['verdict'] {
  if (!first) return 'cannot-tell';
  return first.stop === 'none' ? 'works' : 'cause-found';
}

function missingOf(diagnosis: Diagnosis): Pick<DiagnosisContent, 'missing'> {
  const missing = missingFrom(diagnosis).flatMap(({ facts }) => facts);
  return missing.length > 0 ? { missing } : {};
}

function stepAsText({ text, command, open }: Step, index: number): string {
  return [`${index + 1}. ${text}`, ...[command, open].flatMap((line) => (line ? [`   ${line}`] : []))].join('\n');
}
