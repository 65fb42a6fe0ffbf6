import * as z from 'zod/mini';
import { frameworkSchema } from './owners.ts';

/** A server that answered, as Portside noted when a page loaded from it. */
export const rememberedServerSchema = z.object({
  /** When a page last loaded from it. It may have answered later, unseen. */
  lastAnsweredAt: z.optional(z.iso.datetime()),
  title: z.optional(z.string()),
  pid: z.optional(z.number()),
  /** When that process started: a number that another process has by now names nobody. */
  startedAt: z.optional(z.iso.datetime()),
  program: z.optional(z.string()),
  framework: z.optional(frameworkSchema),
  project: z.optional(z.string()),
  folder: z.optional(z.string()),
  startCommand: z.optional(z.string()),
  /** Where the start command was typed; absent: in `folder`. */
  startFolder: z.optional(z.string()),
  /** Whether that very process runs now. Absent: nobody could look. */
  isRunning: z.optional(z.boolean()),
});

/** Who answered on this port before, as Portside noted when a page loaded from it. `null`: it keeps a memory, and this port is not in it. */
export const rememberedSchema = z.nullable(rememberedServerSchema);

export type RememberedServer = z.infer<typeof rememberedServerSchema>;
export type Remembered = z.infer<typeof rememberedSchema>;
