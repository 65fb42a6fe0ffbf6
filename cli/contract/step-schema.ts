import * as z from 'zod/mini';

/** One thing to do: `command` is what to type, `open` an address to go to. */
export const stepSchema = z.object({
  text: z.string(),
  command: z.optional(z.string()),
  open: z.optional(z.string()),
});
