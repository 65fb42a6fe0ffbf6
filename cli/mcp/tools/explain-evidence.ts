import * as z from 'zod/mini';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { readEvidence } from '../../read-evidence.ts';
import { diagnosisAnswer, diagnosisContentSchema } from '../diagnosis-answer.ts';
import { defineTool } from '../tool.ts';

const maxIgnored = 10;

/** What `portside explain` says of evidence that was recorded elsewhere, in few words. */
export const explainEvidence = defineTool({
  name: 'explain_evidence',
  title: 'Explain recorded evidence',
  description:
    "Diagnoses evidence that Portside recorded earlier or on another computer, such as the JSON in a bug report: the output of portside check --json, or its part 'evidence'. Looks at nothing on this computer.",
  input: z.object({
    evidence: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .check(z.describe('the JSON, as an object or as text')),
  }),
  output: z.extend(diagnosisContentSchema, {
    ignored: z.optional(z.array(z.string()).check(z.describe("what this version doesn't know in the evidence"))),
  }),
  async run({ evidence: given }) {
    const json = typeof given === 'string' ? given : JSON.stringify(given);
    const { target, evidence, unread } = readEvidence(json, 'the evidence');
    const { text, content } = diagnosisAnswer(target, diagnose(evidence));
    return { text, content: { ...content, ...(unread.length > 0 && { ignored: unread.slice(0, maxIgnored) }) } };
  },
});
