import * as z from 'zod/mini';
import { evidenceSchema, factNames } from '../../evidence/index.ts';
import { stepSchema } from './step-schema.ts';

/** What `check --json` and `explain --json` print. It is versioned and only ever grows. */
export const diagnosisSchema = z.object({
  version: z.literal(1),
  url: z.string(),
  findings: z.array(
    z.object({
      cause: z.string(),
      stop: z.enum(['browser', 'name', 'port', 'program', 'reply', 'none']),
      certainty: z.enum(['certain', 'likely']),
      title: z.string(),
      why: z.string(),
      steps: z.array(stepSchema),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
  undecided: z.array(z.object({ cause: z.string(), missing: z.array(z.enum(factNames)) })),
  evidence: evidenceSchema,
});
