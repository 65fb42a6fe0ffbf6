import * as z from 'zod/mini';

/** Headers that decide whether a page may read a reply, or that say why it came, by name in small letters. No cookie, no token. */
const headersSchema = z.record(z.string(), z.string());

/** What the browser itself sent and got back before it failed or showed the reply; a probe of our own may get another answer. */
export const exchangeSchema = z.object({
  /** Origin header of the request: the page that asked. */
  origin: z.optional(z.string()),
  /** How the page asked, by the header Sec-Fetch-Mode. What comes back to `no-cors` may not be read, and does not fail by that. */
  mode: z.optional(z.enum(['cors', 'no-cors', 'same-origin', 'navigate', 'websocket'])),
  /** Where the browser was when it asked, by the header Sec-Fetch-Site. `none`: nowhere, as with an address that was typed. */
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
  /** The OPTIONS request a browser sends ahead of a call to another origin. */
  preflight: z.optional(
    z.object({
      status: z.optional(z.number()),
      headers: z.optional(headersSchema),
      failed: z.optional(z.boolean()),
      /** The method it asks leave for. */
      method: z.optional(z.string()),
      /** The headers it asks leave for, in small letters. */
      asksForHeaders: z.optional(z.array(z.string())),
      /** It asks whether a page from elsewhere may reach a private network, as Chrome did before it asked the person. */
      asksForPrivateNetwork: z.optional(z.boolean()),
    }),
  ),
});

export type Exchange = z.infer<typeof exchangeSchema>;
