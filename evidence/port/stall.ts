import * as z from 'zod/mini';

/**
 * Where the bytes of an unanswered request are stuck: both ends of the probe's connection, from /proc/net/tcp.
 * Only checked after a connect or a reply was silent.
 */
export const stallSchema = z.array(
  z.object({
    address: z.string(),
    /** The probe's end. `syn-sent`: the SYN wasn't answered. */
    client: z.enum(['syn-sent', 'established', 'other']),
    retransmits: z.optional(z.number()),
    /** Bytes sent but never acknowledged. */
    unacknowledgedBytes: z.optional(z.number()),
    /** The far end, if it's on this machine. */
    server: z.optional(
      z.object({
        state: z.enum(['syn-received', 'established', 'other']),
        /** `false`: the program hasn't called accept(2) for it. */
        accepted: z.boolean(),
        /** Bytes the program hasn't read. */
        unreadBytes: z.number(),
        /** Bytes of our request that it has read: it's at work on it, however slowly. */
        readBytes: z.optional(z.number()),
      }),
    ),
    /** Connections dropped in the meantime because the accept queue was full. */
    queueOverflows: z.optional(z.number()),
    /** How much of one processor core the server's busiest process used in the meantime. 1 is all of it. */
    processorUse: z.optional(z.number()),
    /** Other programs' connections to this port, as far as they were checked. */
    others: z.optional(
      z.array(
        z.object({
          accepted: z.boolean(),
          unreadBytes: z.number(),
          /** Who opened it. Absent: can't be seen. */
          program: z.optional(z.string()),
          /** The server itself or one of its workers opened it. */
          isFromServer: z.optional(z.boolean()),
        }),
      ),
    ),
  }),
);

export type Stall = z.infer<typeof stallSchema>;
