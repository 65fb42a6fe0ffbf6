import * as z from 'zod/mini';

/** Programs that hold the target's port only to pass its connections on, and where they lead. Empty: the owner is none. */
export const forwardersSchema = z.array(
  z.object({
    /** ssh, kubectl, docker-proxy, rootlessport, conmon, gvproxy, socat, rinetd and their like, netsh portproxy, wslrelay, stunnel, an editor's. */
    program: z.string(),
    pid: z.optional(z.number()),
    /** Where it listens. */
    from: z.object({ address: z.string(), port: z.number() }),
    /** The far end, as its arguments or settings name it, seen from where it connects. */
    to: z.optional(z.object({ host: z.string(), port: z.number() })),
    /** The machine or cluster it goes through: `user@example.test`, `pod/web`, a container's name. */
    via: z.optional(z.string()),
    /** The port of the SSH server it goes through, where it is not 22. */
    sshPort: z.optional(z.number()),
    /** A SOCKS proxy, as `ssh -D` makes it: it leads wherever each client asks for. */
    socks: z.optional(z.boolean()),
    /** Whether the far end accepts; tried only where it is on this computer. */
    farEnd: z.optional(z.enum(['accepted', 'refused', 'silent', 'unreachable', 'prohibited'])),
    /** What listens at the far end instead, where that can be seen. */
    farListeners: z.optional(z.array(z.object({ address: z.string(), port: z.number() }))),
    /** The connection that carries it to the other machine. `stuck`: what was sent is no longer acknowledged, as after a sleep. */
    carrier: z.optional(z.enum(['alive', 'stuck'])),
    /** The service it was started for is gone. */
    orphaned: z.optional(z.boolean()),
    /** What the forwarder says itself: `open failed: administratively prohibited`. */
    complaint: z.optional(z.string()),
  }),
);

export type Forwarders = z.infer<typeof forwardersSchema>;
export type Forwarder = Forwarders[number];
