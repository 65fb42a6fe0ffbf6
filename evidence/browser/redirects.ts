import * as z from 'zod/mini';
import { addressSchema } from '../address/address-schema.ts';
import { maskQuery } from '../address/mask-query.ts';

/** The addresses the browser was sent through on its way to the target, first to last, and who sent it on. Empty: none. */
export const redirectsSchema = z.array(
  z.object({
    from: addressSchema,
    to: addressSchema,
    status: z.optional(z.number()),
    /** `server`: its reply; `cache`: a reply kept from earlier; `browser`: without asking anybody; `service-worker`, `extension`. */
    by: z.enum(['server', 'cache', 'browser', 'service-worker', 'extension', 'unknown']),
    /** Why the browser did it by itself. */
    reason: z.optional(z.enum(['hsts', 'https-first', 'upgrade-insecure-requests', 'other'])),
    /** What `from` says in plain HTTP when it is asked again, past every cache. Absent: not asked, or no HTTP came back. */
    now: z.optional(z.object({ status: z.number(), location: z.optional(addressSchema) })),
  }),
);

export type Redirects = z.infer<typeof redirectsSchema>;

/** What the browser's events tell are addresses as they were asked for. */
export function maskRedirects(redirects: Redirects): Redirects {
  return redirects.map(({ from, to, now, ...rest }) => ({
    ...rest,
    from: maskQuery(from),
    to: maskQuery(to),
    ...(now && { now: { ...now, ...(now.location && { location: maskQuery(now.location) }) } }),
  }));
}
