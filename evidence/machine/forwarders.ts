import * as z from 'zod/mini';

/** Programs that hold the target's port only to forward its connections, and where to. Empty: the owner isn't one. */
export const forwardersSchema = z.array(
  z.object({
    /** ssh, kubectl, docker-proxy, rootlessport, conmon, gvproxy, socat, rinetd and their like, netsh portproxy, wslrelay, stunnel, an editor's. */
    program: z.string(),
    pid: z.optional(z.number()),
    /** Where it listens. */
    from: z.object({ address: z.string(), port: z.number() }),
    /** The far end, as named in its arguments or settings, seen from where it connects. */
    to: z.optional(z.object({ host: z.string(), port: z.number() })),
    /** The machine or cluster it goes through: `user@example.test`, `pod/web`, a container's name. */
    via: z.optional(z.string()),
    /** The port of the SSH server it goes through, if it isn't 22. */
    sshPort: z.optional(z.number()),
    /** A SOCKS proxy, as with `ssh -D`: it leads wherever each client asks. */
    socks: z.optional(z.boolean()),
    /** Whether the far end accepts connections. Only tried if it's on this computer. */
    farEnd: z.optional(z.enum(['accepted', 'refused', 'silent', 'unreachable', 'prohibited'])),
    /** What listens at the far end instead, if that can be seen. */
    farListeners: z.optional(z.array(z.object({ address: z.string(), port: z.number() }))),
    /** The connection to the other machine. `stuck`: nothing sent is acknowledged anymore, as after sleep. */
    carrier: z.optional(z.enum(['alive', 'stuck'])),
    /** The service it was started for is gone. */
    orphaned: z.optional(z.boolean()),
    /** What the forwarder itself reports: `open failed: administratively prohibited`. */
    complaint: z.optional(z.string()),
  }),
);

export type Forwarders = z.infer<typeof forwardersSchema>;
export type Forwarder = Forwarders[number];
