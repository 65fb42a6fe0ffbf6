import * as z from 'zod/mini';

const upstream = {
  /** As configured: `http://127.0.0.1:9000`, `unix:/run/app.sock`. */
  url: z.string(),
  result: z.enum(['accepted', 'refused', 'silent', 'unreachable', 'not-tried']),
  /** What names it: a file, a command line, the error page, a log. */
  namedBy: z.string(),
  /** The path prefix forwarded to it, if the configuration has one: `/api`. */
  path: z.optional(z.string()),
  /** Addresses of its name that refuse while another one accepts. A proxy that picks one of them fails. */
  refusedOn: z.optional(z.array(z.string())),
  /** What came back when it was requested. */
  reply: z.optional(z.enum(['http', 'not-http', 'closed', 'silent'])),
  /** The status it returns itself, if it was requested. */
  status: z.optional(z.number()),
};

/**
 * The servers behind the one that answered 502, 503 or 504, and whether each accepts a connection.
 * Only loopback targets are tried. Empty: none was found in the proxy's configuration.
 */
export const upstreamsSchema = z.array(
  z.object({
    ...upstream,
    /** The servers behind this one, if it's a proxy too. */
    behind: z.optional(z.array(z.object(upstream))),
  }),
);

export type Upstreams = z.infer<typeof upstreamsSchema>;
