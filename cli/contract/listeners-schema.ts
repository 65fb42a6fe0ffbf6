import * as z from 'zod/mini';
import { servicesSchema } from '../../evidence/machine/services.ts';
import { checkoutSchema } from '../../evidence/port/owners.ts';
import { stepSchema } from './step-schema.ts';

/** One open port, and who can reach it. */
const listenerSchema = z.extend(servicesSchema.def.element, {
  exposure: z.optional(
    z.object({
      reach: z.enum(['this-computer', 'network', 'internet']),
      /** Sentences. */
      meaning: z.array(z.string()),
      /** How to limit it to this computer. */
      step: z.optional(stepSchema),
    }),
  ),
});

/** What `listeners --json` prints. */
export const listenersSchema = z.object({ version: z.literal(1), listeners: z.array(listenerSchema) });

/** What `listeners --here --json` prints. */
export const listenersHereSchema = z.object({
  version: z.literal(1),
  folder: z.string(),
  checkout: z.optional(checkoutSchema),
  isRunning: z.boolean(),
  servers: z.array(listenerSchema),
  /** Those of the same project that run from another checkout. */
  elsewhere: z.array(listenerSchema),
});
