import * as z from 'zod/mini';

/** Every listening TCP socket on this machine. Absent: nobody could read the listener table. */
export const listenersSchema = z.array(
  z.object({
    /** As bound. `0.0.0.0` and `::` are every address of the family; `::` may accept IPv4 too. */
    address: z.string(),
    port: z.number(),
    /** Connections the program hasn't accepted yet. */
    waiting: z.optional(z.number()),
    /** The user the socket belongs to. Known even if the process can't be seen. */
    uid: z.optional(z.number()),
  }),
);

export type Listeners = z.infer<typeof listenersSchema>;
