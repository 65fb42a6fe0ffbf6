import * as z from 'zod/mini';

/**
 * The proxy settings in force. User names and passwords are taken out.
 * Absent: nobody could read them; a browser's own word on a failed request stands in `attempt`.
 */
export const proxySchema = z.object({
  /** The browser's: from its command line, its policies, or what it says of a request. */
  browser: z.optional(
    z.object({
      mode: z.enum(['direct', 'system', 'fixed', 'pac', 'extension', 'unknown']),
      /** `http://127.0.0.1:8080`, `socks5://127.0.0.1:1080`, or the address of the PAC file. */
      servers: z.array(z.string()),
      /** Browsers leave loopback out by default; `true`: here they do not. */
      takesLoopback: z.optional(z.boolean()),
      /** The same of this very target, by the list of what is left out; a name such as myapp.test is in no default list. */
      takesTarget: z.optional(z.boolean()),
      /** Where it is set: `--proxy-server`, a policy file, an extension's name. */
      setBy: z.optional(z.string()),
    }),
  ),
  /** HTTP_PROXY and the like, which programs read and browsers on most systems do too. */
  environment: z.optional(
    z.object({
      variables: z.record(z.string(), z.string()),
      /** Whether NO_PROXY leaves this target out. */
      sparesTarget: z.boolean(),
    }),
  ),
  /** Whether each named proxy on this computer accepts a connection. */
  reachable: z.optional(z.boolean()),
});

export type ProxySettings = z.infer<typeof proxySchema>;
