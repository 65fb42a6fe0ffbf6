import * as z from 'zod/mini';

/**
 * The system's own firewall, checked if a connection wasn't accepted. The firewalls of macOS and Windows ignore connections from
 * this computer to itself unless a rule of the packet filter names them.
 */
export const firewallSchema = z.object({
  /** As the system's settings call it. */
  name: z.string(),
  active: z.boolean(),
  /** What happens to connections from other computers that aren't explicitly allowed. */
  incoming: z.optional(z.enum(['let-in', 'kept-out', 'all-kept-out'])),
  /** Its setting for the program that holds the target's port. */
  program: z.optional(z.enum(['let-in', 'kept-out'])),
  /** Rules of the packet filter that block the target's port. Absent: only an administrator can read them. */
  blockingRules: z.optional(z.array(z.string())),
});

export type Firewall = z.infer<typeof firewallSchema>;
