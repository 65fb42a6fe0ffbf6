import * as z from 'zod/mini';

/** Whether an ordinary program may use the target's port at all. */
export const reservationsSchema = z.object({
  /** Ports below this one need privileges. 0 or 1: none does. */
  privilegedBelow: z.optional(z.number()),
  /** Whether your programs have these privileges. */
  hasPrivilege: z.optional(z.boolean()),
  /** Ranges the system has reserved: Windows' excluded port ranges. Those `by` an administrator are only kept from being handed out. */
  excludedRanges: z.optional(z.array(z.object({ from: z.number(), to: z.number(), by: z.optional(z.string()) }))),
  /** The ports the system hands out automatically: to outgoing connections, and on Windows to virtual machines. */
  dynamicRange: z.optional(z.object({ from: z.number(), to: z.number() })),
  /** URL reservations of Windows' HTTP.SYS on this port. */
  urlReservations: z.optional(z.array(z.string())),
  /** The error a program got when it tried to use the port, from its log: EACCES, EADDRINUSE. */
  bindError: z.optional(z.string()),
});

export type Reservations = z.infer<typeof reservationsSchema>;
