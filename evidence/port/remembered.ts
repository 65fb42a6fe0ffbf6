import * as z from 'zod/mini';
import { frameworkSchema } from './owners.ts';

/** A server that answered, as Portside noted when a page loaded from it. */
export const rememberedServerSchema = z.object({
  /** When a page last loaded from it. It may have answered later without being seen. */
  lastAnsweredAt: z.optional(z.iso.datetime()),
  title: z.optional(z.string()),
  pid: z.optional(z.number()),
  /** When that process started, in case its number was reused since. */
  startedAt: z.optional(z.iso.datetime()),
  program: z.optional(z.string()),
  framework: z.optional(frameworkSchema),
  project: z.optional(z.string()),
  folder: z.optional(z.string()),
  startCommand: z.optional(z.string()),
  /** Where the start command was typed. Absent: in `folder`. */
  startFolder: z.optional(z.string()),
  /** Whether that process is still running. Absent: nobody could check. */
  isRunning: z.optional(z.boolean()),
});

/** Which server answered on this port before, noted when a page loaded from it. `null`: Portside remembers ports, but not this one. */
export const rememberedSchema = z.nullable(rememberedServerSchema);

export type RememberedServer = z.infer<typeof rememberedServerSchema>;
export type Remembered = z.infer<typeof rememberedSchema>;
