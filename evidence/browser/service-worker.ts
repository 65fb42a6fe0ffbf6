import * as z from 'zod/mini';

/** A service worker of the target's origin that was involved in the request. `null`: none was. */
export const serviceWorkerSchema = z.nullable(
  z.object({
    /** Whether the page shown came from it rather than from the server. */
    answered: z.boolean(),
    script: z.optional(z.string()),
    /** What the server answers for the worker's script now. */
    scriptOnServer: z.optional(z.enum(['same', 'different', 'missing', 'unreachable'])),
  }),
);

export type ServiceWorker = z.infer<typeof serviceWorkerSchema>;
