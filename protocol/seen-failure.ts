import * as z from 'zod/mini';

/** A word of the extension's, which may be newer than the helper; no text of a page can pass for one. */
const wordSchema = z.string().check(z.regex(/^[\w:.-]{1,100}$/));

/** What the browser saw of a page that failed, and the cause that Portside found. */
export const seenFailureSchema = z.object({
  browser: z.optional(wordSchema),
  failure: z.optional(wordSchema),
  /** The browser's own code: net::ERR_CONNECTION_REFUSED. */
  code: z.optional(wordSchema),
  status: z.optional(z.int().check(z.minimum(100), z.maximum(999))),
  cause: z.optional(wordSchema),
});

export type SeenFailure = z.infer<typeof seenFailureSchema>;
