import * as z from 'zod/mini';
import { processSchema } from './owners.ts';

/** Programs that ought to serve the target's port and do not hold it: by what is remembered, or by their own command line or settings. */
export const expectedSchema = z.array(
  z.object({
    process: processSchema,
    /** `remembered`: from the folder that served the port before; `names-port`: its command or settings name the port. */
    reason: z.enum(['remembered', 'names-port']),
    /** Where it listens instead. Empty: nowhere yet. */
    listensOn: z.array(z.object({ address: z.string(), port: z.number() })),
    /** What it says of its own start: EADDRINUSE, EACCES. */
    bindError: z.optional(z.string()),
  }),
);

export type Expected = z.infer<typeof expectedSchema>;
