import * as z from 'zod/mini';

/**
 * The sandbox that Portside itself is running in. Inside, localhost may be a different one, and connections may be
 * forbidden.
 */
export const sandboxSchema = z.object({
  kind: z.enum([
    'none',
    /** A coding agent that says it runs commands in a sandbox. */
    'agent',
    'flatpak',
    'snap',
    'firejail',
    'bubblewrap',
    'container',
    /** A network namespace of an unknown kind. */
    'namespace',
    /** Unknown, but its system calls are filtered or it can't gain privileges. */
    'restricted',
  ]),
  /** `own`: a network namespace that isn't the system's. `unknown`: can't be told. */
  network: z._default(z.enum(['system', 'own', 'unknown']), 'unknown'),
  /** Its system calls are filtered or it can't gain privileges: signs of a sandbox that forbids connections. */
  isRestricted: z._default(z.boolean(), false),
  /** Whether a program listens on the port outside, if that can be seen from inside. */
  listensOutside: z.optional(z.boolean()),
});

export type Sandbox = z.infer<typeof sandboxSchema>;
