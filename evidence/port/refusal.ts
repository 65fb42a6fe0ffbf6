import * as z from 'zod/mini';

/**
 * Who refused: what the kernel's counters did while one probe was refused, repeated until two rounds agree.
 * Looked at only when a listener exists on an address that refuses.
 */
export const refusalSchema = z.array(
  z.object({
    address: z.string(),
    /** TCP resets the kernel itself sent (Tcp: OutRsts). None: the refusal was made by a filter. */
    resetsSent: z.number(),
    /** ICMP unreachable messages sent (Icmp: OutDestUnreachs, Icmp6OutDestUnreachs). */
    unreachablesSent: z.number(),
  }),
);

export type Refusal = z.infer<typeof refusalSchema>;
