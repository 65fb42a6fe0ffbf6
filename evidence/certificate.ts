import * as z from 'zod/mini';

/** The certificate the port shows for the target's host. Absent: nothing spoke TLS, or only the browser looked. */
export const certificateSchema = z.object({
  /** Subject alternative names: DNS names and IP addresses; the common name plays no part in any browser of today. */
  names: z.array(z.string()),
  subject: z.string(),
  issuer: z.string(),
  selfSigned: z.boolean(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  /** Whether `names` cover the target's host. */
  coversHost: z.boolean(),
});

export type Certificate = z.infer<typeof certificateSchema>;
