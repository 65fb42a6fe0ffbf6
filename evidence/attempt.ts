import * as z from 'zod/mini';

/** What a browser's error code says, in words both browsers share. */
const failureSchema = z.enum([
  'refused',
  'unreachable',
  'timed-out',
  'reset',
  'empty',
  'invalid-http',
  'tls-protocol',
  'tls-version',
  'tls-client-certificate',
  'cert-expired',
  'cert-untrusted',
  'cert-name',
  'cert-other',
  'unsafe-port',
  'address-invalid',
  'name-not-resolved',
  'blocked',
  'proxy',
  'local-network-denied',
  'redirect-loop',
  'error-reply',
  'truncated',
  'other',
]);

const seenBy = {
  browser: z.enum(['chromium', 'firefox']),
  /** As the browser reports it; absent where the browser did not say. */
  method: z.optional(z.string()),
  elapsedMs: z.number(),
  at: z.iso.datetime(),
};

/** One failed, hanging or answered request, and what the browser saw of it. Absent: no browser took part, as in `portside check`. */
export const attemptSchema = z.discriminatedUnion('outcome', [
  z.object({ ...seenBy, outcome: z.literal('failed'), failure: failureSchema, code: z.string() }),
  z.object({ ...seenBy, outcome: z.literal('pending') }),
  z.object({
    ...seenBy,
    outcome: z.literal('answered'),
    status: z.number(),
    /** As in the status line; Firefox shows whatever is no HTTP as HTTP/0.9. */
    httpVersion: z.optional(z.string()),
  }),
]);

export type Attempt = z.infer<typeof attemptSchema>;
export type Failure = z.infer<typeof failureSchema>;
