import * as z from 'zod/mini';

/** Whether an ordinary program may take the target's port at all. */
export const reservationsSchema = z.object({
  /** Ports below this one need privilege; 0 or 1: none does. */
  privilegedBelow: z.optional(z.number()),
  /** Whether the person's programs have that privilege. */
  hasPrivilege: z.optional(z.boolean()),
  /** Ranges the system keeps for itself: Windows' excluded port ranges. Those `by` an administrator are only never handed out. */
  excludedRanges: z.optional(z.array(z.object({ from: z.number(), to: z.number(), by: z.optional(z.string()) }))),
  /** The ports that the system hands out by itself: to connections that go out, and on Windows to virtual machines. */
  dynamicRange: z.optional(z.object({ from: z.number(), to: z.number() })),
  /** URL reservations of Windows' HTTP.SYS on this port. */
  urlReservations: z.optional(z.array(z.string())),
  /** What the system answered a program that asked for the port: EACCES, EADDRINUSE, as its log says. */
  bindError: z.optional(z.string()),
});

export type Reservations = z.infer<typeof reservationsSchema>;
