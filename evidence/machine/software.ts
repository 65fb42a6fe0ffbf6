import * as z from 'zod/mini';

/** Programs on this machine known to come between a browser and loopback. Empty: none of those Portside knows runs. */
export const softwareSchema = z.array(
  z.object({
    /** As a person knows it: `Bitdefender`, `Cloudflare WARP`, `uBlock Origin`. */
    name: z.string(),
    kind: z.enum(['antivirus', 'firewall', 'vpn', 'endpoint-protection', 'debugging-proxy', 'content-blocker']),
    /** Whether it filters right now; absent: it is there, and that is all that is known. */
    active: z.optional(z.boolean()),
    /** How it was seen: a process, a driver, an interface, the browser's list of extensions. */
    seenAs: z.optional(z.string()),
  }),
);

export type Software = z.infer<typeof softwareSchema>;
