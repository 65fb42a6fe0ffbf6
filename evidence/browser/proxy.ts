import * as z from 'zod/mini';

/**
 * The proxy settings in effect, without user names and passwords.
 * Absent: nobody could read them. What a browser says about a failed request is in `attempt`.
 */
export const proxySchema = z.object({
  /** The browser's, from its command line, its policies, or what it reports about a request. */
  browser: z.optional(
    z.object({
      mode: z.enum(['direct', 'system', 'fixed', 'pac', 'extension', 'unknown']),
      /** `http://127.0.0.1:8080`, `socks5://127.0.0.1:1080`, or the address of the PAC file. */
      servers: z.array(z.string()),
      /** Whether loopback goes through the proxy too. By default, it doesn't. */
      takesLoopback: z.optional(z.boolean()),
      /** Whether this target goes through the proxy, by the bypass list. A name such as myapp.test isn't on any default list. */
      takesTarget: z.optional(z.boolean()),
      /** What sets it: `--proxy-server`, a policy file, an extension's name. */
      setBy: z.optional(z.string()),
    }),
  ),
  /** HTTP_PROXY and the like, which programs read, and browsers on most systems too. */
  environment: z.optional(
    z.object({
      variables: z.record(z.string(), z.string()),
      /** Whether NO_PROXY lists this target. */
      sparesTarget: z.boolean(),
    }),
  ),
  /** Whether each named proxy on this computer accepts a connection. */
  reachable: z.optional(z.boolean()),
});

export type ProxySettings = z.infer<typeof proxySchema>;
