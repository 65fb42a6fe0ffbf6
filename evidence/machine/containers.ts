import * as z from 'zod/mini';
import { checkoutSchema } from '../port/owners.ts';

/** Containers on this computer that publish, expose or listen on the target's port, running or not. Empty: an engine answered, but there are none. */
export const containersSchema = z.array(
  z.object({
    engine: z.enum(['docker', 'podman', 'containerd', 'other']),
    name: z.string(),
    image: z.optional(z.string()),
    /** What it runs, as it is typed after the image, secrets masked. Absent: left to the image, or not known. */
    command: z.optional(z.string()),
    /** The service's name, if Compose started it. */
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
    /** The system killed it because memory ran out. */
    outOfMemory: z.optional(z.boolean()),
    restarts: z.optional(z.number()),
    /** Host ports mapped to container ports, as configured. Exited containers keep them. */
    published: z.array(
      z.object({ hostAddress: z.optional(z.string()), hostPort: z.number(), containerPort: z.number() }),
    ),
    /** Ports the image says it uses. Exposing a port doesn't open it. */
    exposed: z.optional(z.array(z.number())),
    /** What listens inside, from the container's own listener table. */
    listeners: z.optional(z.array(z.object({ address: z.string(), port: z.number() }))),
    /** Shares the host's network, so there's nothing to publish. */
    hostNetwork: z.optional(z.boolean()),
  }),
);

export type Containers = z.infer<typeof containersSchema>;
export type Container = Containers[number];
