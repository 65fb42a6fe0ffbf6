import * as z from 'zod/mini';

/** The network interfaces of this machine: the loopback one, and what else could take part. */
export const networkSchema = z.object({
  loopback: z.object({ up: z.boolean(), addresses: z.array(z.string()) }),
  others: z._default(
    z.array(
      z.object({
        name: z.string(),
        up: z.boolean(),
        addresses: z.array(z.string()),
        kind: z.optional(z.enum(['vpn', 'container', 'virtual-machine', 'other'])),
      }),
    ),
    [],
  ),
});

export type Network = z.infer<typeof networkSchema>;
