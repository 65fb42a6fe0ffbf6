import * as z from 'zod/mini';
import { checkoutSchema } from '../port/owners.ts';

/** Containers of this computer that publish, expose or listen on the target's port, whether they run or not. Empty: an engine answered and none does. */
export const containersSchema = z.array(
  z.object({
    engine: z.enum(['docker', 'podman', 'containerd', 'other']),
    name: z.string(),
    image: z.optional(z.string()),
    /** The service's name where compose started it. */
    service: z.optional(z.string()),
    project: z.optional(z.string()),
    /** The folder of this computer that it works on: the one mounted where its program starts, else the one of its compose file. */
    folder: z.optional(z.string()),
    checkout: z.optional(checkoutSchema),
    state: z.enum(['created', 'running', 'paused', 'restarting', 'exited', 'dead']),
    health: z.optional(z.enum(['starting', 'healthy', 'unhealthy'])),
    startedAt: z.optional(z.iso.datetime()),
    finishedAt: z.optional(z.iso.datetime()),
    exitCode: z.optional(z.number()),
    /** Ended by the system because memory ran out. */
    outOfMemory: z.optional(z.boolean()),
    restarts: z.optional(z.number()),
    /** Host ports that lead to ports of the container, as configured: exited containers keep them. */
    published: z.array(
      z.object({ hostAddress: z.optional(z.string()), hostPort: z.number(), containerPort: z.number() }),
    ),
    /** Ports the image says it uses. Exposing alone opens nothing. */
    exposed: z.optional(z.array(z.number())),
    /** What listens inside, from the container's own listener table. */
    listeners: z.optional(z.array(z.object({ address: z.string(), port: z.number() }))),
    /** Shares the host's network: there is nothing to publish. */
    hostNetwork: z.optional(z.boolean()),
  }),
);

export type Containers = z.infer<typeof containersSchema>;
export type Container = Containers[number];
