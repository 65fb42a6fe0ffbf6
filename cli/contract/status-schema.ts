import * as z from 'zod/mini';

/** What `status --json` prints. */
export const statusSchema = z.object({
  version: z.literal(1),
  /** Whether the helper starts wherever it's registered. */
  ok: z.boolean(),
  /** The version of this program. */
  portside: z.string(),
  browsers: z.array(
    z.object({
      browser: z.string(),
      /** `works`, `not-registered`, `too-old` and so on. */
      state: z.string(),
      text: z.string(),
      /** What to run about it. */
      command: z.optional(z.string()),
    }),
  ),
  /** Further remarks, as sentences. */
  notes: z.array(z.string()),
  memory: z.object({
    ports: z.number(),
    folder: z.string(),
    isWritable: z.boolean(),
    /** Damaged files, by path. */
    setAside: z.array(z.string()),
  }),
});
