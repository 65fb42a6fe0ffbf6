import * as z from 'zod/mini';

/**
 * The result of a TCP connect to the port, per address: those of the target, and the loopback address of the other family.
 * `silent`: no answer to the SYN in time. The browser alone can't see the connect itself: it only reports `accepted` and `refused`,
 * and leaves out an address it can't tell.
 */
export const connectSchema = z.array(
  z.object({
    address: z.string(),
    result: z.enum(['accepted', 'refused', 'silent', 'unreachable', 'prohibited', 'no-such-address', 'failed']),
    /** The system's errno, for example ECONNREFUSED. */
    code: z.optional(z.string()),
    elapsedMs: z.optional(z.number()),
  }),
);

export type Connect = z.infer<typeof connectSchema>;
