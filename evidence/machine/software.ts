import * as z from 'zod/mini';
import { openList } from '../reading/open-list.ts';

/** Programs on this machine that can come between a browser and loopback. Empty: none that Portside knows. */
export const softwareSchema = openList(
  z.object({
    /** The name people know: `Bitdefender`, `Cloudflare WARP`, `uBlock Origin`. */
    name: z.string(),
    kind: z.enum(['antivirus', 'firewall', 'vpn', 'endpoint-protection', 'debugging-proxy', 'content-blocker']),
    /** Whether it's filtering now. Absent: it's there, but nothing else is known. */
    active: z.optional(z.boolean()),
    /** How it was recognized: a process, a driver, an interface, the browser's list of extensions. */
    seenAs: z.optional(z.string()),
  }),
);

export type Software = z.infer<typeof softwareSchema>;
