import * as z from 'zod/mini';

/** Headers that decide whether a page may read a reply or that explain it, with lower-case names. No cookies, no tokens. */
const headersSchema = z.record(z.string(), z.string());

/** What the browser itself sent and received before it failed or showed the reply. A probe may get another answer. */
export const exchangeSchema = z.object({
  /** The request's Origin header: the page that asked. */
  origin: z.optional(z.string()),
  /** How the page asked, from the Sec-Fetch-Mode header. A reply to `no-cors` can't be read, but that isn't a failure. */
  mode: z.optional(z.enum(['cors', 'no-cors', 'same-origin', 'navigate', 'websocket'])),
  /** Where the request came from, from the Sec-Fetch-Site header. `none`: from no page, such as a typed address. */
  site: z.optional(z.enum(['same-origin', 'same-site', 'cross-site', 'none'])),
  /** Whether the request carried cookies or other credentials. */
  withCredentials: z.optional(z.boolean()),
  /** Length of the Cookie header in bytes; never its content. */
  cookieBytes: z.optional(z.number()),
  /** Length of all request headers in bytes. */
  headerBytes: z.optional(z.number()),
  status: z.optional(z.number()),
  headers: z.optional(headersSchema),
  fromCache: z.optional(z.boolean()),
  /** The OPTIONS request a browser sends before a call to another origin. */
  preflight: z.optional(
    z.object({
      status: z.optional(z.number()),
      headers: z.optional(headersSchema),
      failed: z.optional(z.boolean()),
      /** The method it asks permission for. */
      method: z.optional(z.string()),
      /** The headers it asks permission for, in lower case. */
      asksForHeaders: z.optional(z.array(z.string())),
      /** It asks whether a page from elsewhere may reach a private network, as Chrome did before it asked people. */
      asksForPrivateNetwork: z.optional(z.boolean()),
    }),
  ),
});

export type Exchange = z.infer<typeof exchangeSchema>;
