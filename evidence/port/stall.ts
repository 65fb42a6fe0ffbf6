import * as z from 'zod/mini';

/**
 * Where the bytes of a request that gets no answer are: the two ends of our own probe's connection, from /proc/net/tcp.
 * Looked at only after a connect or a reply was silent.
 */
export const stallSchema = z.array(
  z.object({
    address: z.string(),
    /** Our end. `syn-sent`: nobody answered the SYN. */
    client: z.enum(['syn-sent', 'established', 'other']),
    retransmits: z.optional(z.number()),
    /** Bytes we sent that were never acknowledged. */
    unacknowledgedBytes: z.optional(z.number()),
    /** The far end, when it exists on this machine. */
    server: z.optional(
      z.object({
        state: z.enum(['syn-received', 'established', 'other']),
        /** False: the program has not called accept(2) for it. */
        accepted: z.boolean(),
        /** Bytes the program has not read. */
        unreadBytes: z.number(),
      }),
    ),
    /** Connections the listener dropped while we waited, because its accept queue was full. */
    queueOverflows: z.optional(z.number()),
    /** How much of one processor core the busiest process of the server used meanwhile: 1 is all of it. */
    processorUse: z.optional(z.number()),
    /** The connections of others to this port, as far as they are looked at. */
    others: z.optional(
      z.array(
        z.object({
          accepted: z.boolean(),
          unreadBytes: z.number(),
          /** Who opened it. Absent: not to be seen. */
          program: z.optional(z.string()),
          /** The server itself did, or one of its workers. */
          isFromServer: z.optional(z.boolean()),
        }),
      ),
    ),
  }),
);

export type Stall = z.infer<typeof stallSchema>;
