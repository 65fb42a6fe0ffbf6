import * as z from 'zod/mini';

/** A service worker of the target's origin that took part in the request. `null`: none did. */
export const serviceWorkerSchema = z.nullable(
  z.object({
    /** Whether the page that is shown came from it, not from the server. */
    answered: z.boolean(),
    script: z.optional(z.string()),
    /** What the server says of the worker's script now. */
    scriptOnServer: z.optional(z.enum(['same', 'different', 'missing', 'unreachable'])),
  }),
);

export type ServiceWorker = z.infer<typeof serviceWorkerSchema>;
