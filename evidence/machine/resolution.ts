import * as z from 'zod/mini';

/** What the target's name resolves to on this system, and where that comes from. Absent for an IP address. */
export const resolutionSchema = z.object({
  name: z.string(),
  /** In the order the system's resolver returns them. Empty: none. */
  addresses: z.array(z.string()),
  /** The resolver's error: ENOTFOUND, EAI_AGAIN. */
  error: z.optional(z.string()),
  /** What the hosts file has for the name, and for `localhost`. */
  hostsFile: z.optional(
    z.object({ path: z.string(), addresses: z.array(z.string()), localhost: z.optional(z.array(z.string())) }),
  ),
  /** Where the system looks for names, first to last: `files`, `dns`, `mdns4_minimal`, `myhostname`. */
  order: z.optional(z.array(z.string())),
});

export type Resolution = z.infer<typeof resolutionSchema>;
