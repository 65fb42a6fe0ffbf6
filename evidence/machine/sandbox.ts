import * as z from 'zod/mini';

/**
 * What keeps the program that looks apart from the rest of the computer. Inside, localhost may be another one than the
 * person's, and connections may be forbidden.
 */
export const sandboxSchema = z.object({
  kind: z.enum([
    'none',
    /** A coding agent says that it runs its commands in a sandbox. */
    'agent',
    'flatpak',
    'snap',
    'firejail',
    'bubblewrap',
    'container',
    /** A network namespace of unknown make. */
    'namespace',
    /** Of unknown make; its system calls are filtered, or it may gain no privileges. */
    'restricted',
  ]),
  /** `own`: a network namespace that isn't the system's. `unknown`: nothing to tell by. */
  network: z._default(z.enum(['system', 'own', 'unknown']), 'unknown'),
  /** Its system calls are filtered, or it may gain no privileges: the signs of sandboxes that forbid connections. */
  isRestricted: z._default(z.boolean(), false),
  /** Whether a program listens on the port in the network outside, where that can be seen from here. */
  listensOutside: z.optional(z.boolean()),
});

export type Sandbox = z.infer<typeof sandboxSchema>;
