import * as z from 'zod/mini';
import { states, wantedStates } from '../wait/wait-state.ts';
import { diagnosisSchema } from './diagnosis-schema.ts';

/** What `wait --json` prints. */
export const waitSchema = z.object({
  version: z.literal(1),
  state: z.enum(states),
  wanted: z.enum(wantedStates),
  url: z.string(),
  elapsedMs: z.number(),
  /** After a time-out. */
  diagnosis: z.optional(diagnosisSchema),
});
