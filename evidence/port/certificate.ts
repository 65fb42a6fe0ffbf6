import * as z from 'zod/mini';

/** The certificate the port shows for the target's host. Absent: nothing spoke TLS, or only the browser looked. */
export const certificateSchema = z.object({
  /** Subject alternative names: DNS names and IP addresses; the common name plays no part in any browser of today. */
  names: z.optional(z.array(z.string())),
  subject: z.optional(z.string()),
  issuer: z.optional(z.string()),
  selfSigned: z.optional(z.boolean()),
  /** Whether it leads to an authority that Node or this system trusts. A browser may trust others besides. */
  knownIssuer: z.optional(z.boolean()),
  notBefore: z.optional(z.iso.datetime()),
  notAfter: z.optional(z.iso.datetime()),
  /** Whether `names` cover the target's host. */
  coversHost: z.optional(z.boolean()),
});

export type Certificate = z.infer<typeof certificateSchema>;
