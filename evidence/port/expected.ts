import * as z from 'zod/mini';
import { openList } from '../reading/open-list.ts';
import { processSchema } from './owners.ts';

/** Programs that should be serving the target's port, or may be about to, but don't hold it. */
export const expectedSchema = openList(
  z.object({
    process: processSchema,
    /**
     * `remembered`: from the folder that served the port before. `names-port`: its command or settings name the port.
     * `listens-nowhere`: a server of a known kind that hasn't opened any port yet.
     */
    reason: z.enum(['remembered', 'names-port', 'listens-nowhere']),
    /** Where it listens instead. Empty: nowhere yet. */
    listensOn: z.array(z.object({ address: z.string(), port: z.number() })),
    /** The error it reported when it started: EADDRINUSE, EACCES. */
    bindError: z.optional(z.string()),
  }),
);

export type Expected = z.infer<typeof expectedSchema>;
