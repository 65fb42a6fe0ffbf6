import * as z from 'zod/mini';

/**
 * What a TCP connect to the port found, address by address: those of the target, and the loopback address of the other family.
 * `silent`: no answer to the SYN within the time-out. From the browser alone, which cannot see the connect itself,
 * only `accepted` and `refused` are told; an address it cannot tell is left out.
 */
export const connectSchema = z.array(
  z.object({
    address: z.string(),
    result: z.enum(['accepted', 'refused', 'silent', 'unreachable', 'prohibited', 'no-such-address', 'failed']),
    /** errno of the system, for example ECONNREFUSED. */
    code: z.optional(z.string()),
    elapsedMs: z.optional(z.number()),
  }),
);

export type Connect = z.infer<typeof connectSchema>;
