import * as z from 'zod/mini';

/**
 * The servers behind the one that answered 502, 503 or 504, and whether each accepts a connection.
 * Only loopback targets are tried. Empty: the proxy's configuration names none that could be read.
 */
export const upstreamsSchema = z.array(
  z.object({
    /** As configured: `http://127.0.0.1:9000`, `unix:/run/app.sock`. */
    url: z.string(),
    result: z.enum(['accepted', 'refused', 'silent', 'unreachable', 'not-tried']),
    /** Where the name stands: a file, a command line, the error page. */
    namedBy: z.string(),
  }),
);

export type Upstreams = z.infer<typeof upstreamsSchema>;
