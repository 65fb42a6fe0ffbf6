import * as z from 'zod/mini';

const upstream = {
  /** As configured: `http://127.0.0.1:9000`, `unix:/run/app.sock`. */
  url: z.string(),
  result: z.enum(['accepted', 'refused', 'silent', 'unreachable', 'not-tried']),
  /** Where the name stands: a file, a command line, the error page, a log. */
  namedBy: z.string(),
  /** The beginning of the paths that are passed on to it, where the configuration says so: `/api`. */
  path: z.optional(z.string()),
  /** Addresses of its name that refuse while another one accepts: a proxy that takes one of them finds nobody. */
  refusedOn: z.optional(z.array(z.string())),
  /** What came back when it was asked. */
  reply: z.optional(z.enum(['http', 'not-http', 'closed', 'silent'])),
  /** The status it answers itself, where it was asked. */
  status: z.optional(z.number()),
};

/**
 * The servers behind the one that answered 502, 503 or 504, and whether each accepts a connection.
 * Only loopback targets are tried. Empty: the proxy's configuration names none that could be read.
 */
export const upstreamsSchema = z.array(
  z.object({
    ...upstream,
    /** The servers behind this one, when it is a proxy too and answers for them. */
    behind: z.optional(z.array(z.object(upstream))),
  }),
);

export type Upstreams = z.infer<typeof upstreamsSchema>;
