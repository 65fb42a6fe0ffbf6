import * as z from 'zod/mini';
import { frameworkSchema } from './owners.ts';

/**
 * What else runs on this computer, one row a port, the target's port left out.
 * From the helper: every listener with its owner. From the browser alone: those of a short list of ports that answered HTTP.
 */
export const servicesSchema = z.array(
  z.object({
    port: z.number(),
    addresses: z._default(z.array(z.string()), []),
    /** Who can connect: this computer only, or every device on the network too. */
    reach: z.optional(z.enum(['this-computer', 'network'])),
    /** Speaks HTTP: `true` seen or known of this program, `false` known not to; absent: not known. */
    web: z.optional(z.boolean()),
    pid: z.optional(z.number()),
    program: z.optional(z.string()),
    framework: z.optional(frameworkSchema),
    project: z.optional(z.string()),
    folder: z.optional(z.string()),
    startedAt: z.optional(z.iso.datetime()),
    /** What a page says of itself, where the browser asked. */
    title: z.optional(z.string()),
  }),
);

export type Services = z.infer<typeof servicesSchema>;
export type Service = Services[number];
