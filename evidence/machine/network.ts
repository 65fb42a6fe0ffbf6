import * as z from 'zod/mini';
import { processSchema } from '../port/owners.ts';

/** This machine's network interfaces: loopback, and the others. */
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
  /** What listens on the target's port in another network namespace of this machine, which no address here reaches. */
  hiddenListeners: z.optional(z.array(z.object({ addresses: z.array(z.string()), process: processSchema }))),
});

export type Network = z.infer<typeof networkSchema>;
