import * as z from 'zod/mini';

/** The certificate the port presents for the target's host. Absent: nothing spoke TLS, or only the browser checked. */
export const certificateSchema = z.object({
  /** Subject alternative names: DNS names and IP addresses. Browsers ignore the common name. */
  names: z.optional(z.array(z.string())),
  subject: z.optional(z.string()),
  issuer: z.optional(z.string()),
  selfSigned: z.optional(z.boolean()),
  /** Whether Node or this system trusts its authority. A browser may trust others too. */
  knownIssuer: z.optional(z.boolean()),
  notBefore: z.optional(z.iso.datetime()),
  notAfter: z.optional(z.iso.datetime()),
  /** Whether `names` cover the target's host. */
  coversHost: z.optional(z.boolean()),
});

export type Certificate = z.infer<typeof certificateSchema>;
