import * as z from 'zod/mini';
import { processSchema } from './owners.ts';

/** Programs that ought, or may be about, to serve the target's port and do not hold it. */
export const expectedSchema = z.array(
  z.object({
    process: processSchema,
    /**
     * `remembered`: from the folder that served the port before; `names-port`: its command or settings name the port;
     * `listens-nowhere`: a server of a known kind that has no port yet, whichever it is going to take.
     */
    reason: z.enum(['remembered', 'names-port', 'listens-nowhere']),
    /** Where it listens instead. Empty: nowhere yet. */
    listensOn: z.array(z.object({ address: z.string(), port: z.number() })),
    /** What it says of its own start: EADDRINUSE, EACCES. */
    bindError: z.optional(z.string()),
  }),
);

export type Expected = z.infer<typeof expectedSchema>;
