import * as z from 'zod/mini';

/**
 * What refused the connection, from the kernel's counters while a probe was refused, repeated until two rounds agree.
 * Only checked if a program listens on an address that refuses.
 */
export const refusalSchema = z.array(
  z.object({
    address: z.string(),
    /** TCP resets sent by the kernel (Tcp: OutRsts). None: a filter refused. */
    resetsSent: z.number(),
    /** ICMP unreachable messages sent (Icmp: OutDestUnreachs, Icmp6OutDestUnreachs). */
    unreachablesSent: z.number(),
  }),
);

export type Refusal = z.infer<typeof refusalSchema>;
