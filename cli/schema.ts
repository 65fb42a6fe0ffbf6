import * as z from 'zod/mini';
import { evidenceSchema, factNames } from '../evidence/index.ts';

/** What `check --json` and `explain --json` print. It is versioned and only ever grows. */
const diagnosisSchema = z.object({
  version: z.literal(1),
  url: z.string(),
  findings: z.array(
    z.object({
      cause: z.string(),
      stop: z.enum(['browser', 'name', 'port', 'program', 'reply', 'none']),
      certainty: z.enum(['certain', 'likely']),
      title: z.string(),
      why: z.string(),
      steps: z.array(z.object({ text: z.string(), command: z.optional(z.string()), open: z.optional(z.string()) })),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
  undecided: z.array(z.object({ cause: z.string(), missing: z.array(z.enum(factNames)) })),
  evidence: evidenceSchema,
});

/** Prints the JSON Schema (draft 2020-12) of a diagnosis; its property `evidence` is what `explain` reads. */
export function printSchema(): void {
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(diagnosisSchema, { io: 'input' }), null, 2)}\n`);
}
