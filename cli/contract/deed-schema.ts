import * as z from 'zod/mini';

/** What `install --json` and `uninstall --json` print. */
export const deedSchema = z.object({
  version: z.literal(1),
  ok: z.boolean(),
  /** What was done, or why it couldn't be, in sentences. */
  lines: z.array(z.string()),
});
