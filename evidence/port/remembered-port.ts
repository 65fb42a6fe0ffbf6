import * as z from 'zod/mini';
import { rememberedServerSchema } from './remembered.ts';

/** A server and the port on which it answered. */
export const rememberedPortSchema = z.extend(rememberedServerSchema, {
  port: z.int().check(z.minimum(1), z.maximum(65535)),
  lastAnsweredAt: z.iso.datetime(),
});

export type RememberedPort = z.infer<typeof rememberedPortSchema>;
