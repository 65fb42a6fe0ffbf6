import * as z from 'zod/mini';
import { frameworkSchema } from './owners.ts';

/** Who answered on this port before, as Portside noted when a page loaded from it. `null`: it keeps a memory, and this port is not in it. */
export const rememberedSchema = z.nullable(
  z.object({
    lastAnsweredAt: z.optional(z.iso.datetime()),
    title: z.optional(z.string()),
    pid: z.optional(z.number()),
    program: z.optional(z.string()),
    framework: z.optional(frameworkSchema),
    project: z.optional(z.string()),
    folder: z.optional(z.string()),
    startCommand: z.optional(z.string()),
  }),
);

export type Remembered = z.infer<typeof rememberedSchema>;
