import * as z from 'zod/mini';

/**
 * The system's own firewall, looked at where a connection was not accepted. That of macOS and of Windows leaves connections of
 * this computer to itself alone, unless a rule of the packet filter names them.
 */
export const firewallSchema = z.object({
  /** As the settings of the system call it. */
  name: z.string(),
  active: z.boolean(),
  /** What becomes of connections from other computers that nobody allowed. */
  incoming: z.optional(z.enum(['let-in', 'kept-out', 'all-kept-out'])),
  /** What it was told of the program that holds the target's port. */
  program: z.optional(z.enum(['let-in', 'kept-out'])),
  /** Rules of the packet filter that turn the target's port away. Absent: only an administrator may read them. */
  blockingRules: z.optional(z.array(z.string())),
});

export type Firewall = z.infer<typeof firewallSchema>;
