import * as z from 'zod/mini';

/** Every TCP socket of this machine in state LISTEN. Absent: nobody could read the listener table. */
export const listenersSchema = z.array(
  z.object({
    /** As bound: `0.0.0.0` and `::` are every address of the family; `::` may take IPv4 as well. */
    address: z.string(),
    port: z.number(),
    /** Connections the program has not accepted yet. */
    waiting: z.optional(z.number()),
    /** The user the socket belongs to; the listener table has it even where the process cannot be seen. */
    uid: z.optional(z.number()),
  }),
);

export type Listeners = z.infer<typeof listenersSchema>;
