import * as z from 'zod/mini';
import { addressSchema } from '../address/address-schema.ts';
import { maskQuery } from '../address/mask-query.ts';

/** The redirects on the way to the target, first to last, and who made them. Empty: none. */
export const redirectsSchema = z.array(
  z.object({
    from: addressSchema,
    to: addressSchema,
    status: z.optional(z.number()),
    /** `server`: its reply. `cache`: a cached reply. `browser`: on its own, without a request. `service-worker`, `extension`. */
    by: z.enum(['server', 'cache', 'browser', 'service-worker', 'extension', 'unknown']),
    /** Why the browser redirected on its own. */
    reason: z.optional(z.enum(['hsts', 'https-first', 'upgrade-insecure-requests', 'other'])),
    /** What `from` answers over plain HTTP when it's requested again without caches. Absent: not requested, or no HTTP came back. */
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
