import * as z from 'zod/mini';
import { foundOutSchema } from '../evidence/index.ts';
import { servicesSchema } from '../evidence/machine/services.ts';
import { ownersSchema } from '../evidence/port/owners.ts';
import { rememberedPortSchema } from '../evidence/port/remembered-port.ts';
import { openList } from '../evidence/reading/open-list.ts';

/**
 * `down`: no connection. `starting`: the port is open, and no page comes from it yet; it says 503, hangs up, or speaks no HTTP.
 * `answers`: a page, or an error of the server's own.
 */
const watchStateSchema = z.enum(['down', 'starting', 'answers']);

export type WatchState = z.infer<typeof watchStateSchema>;

/** Helper to extension. `refused` without `id` ends the conversation. */
export const answerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    protocol: z.int(),
    version: z.string(),
    os: z.enum(['linux', 'macos', 'windows', 'unknown']),
  }),
  z.object({ type: z.literal('facts'), id: z.int(), found: foundOutSchema }),
  z.object({ type: z.literal('done'), id: z.int() }),
  /** The loopback addresses the name leads to. Empty: it leads somewhere else as well, only there, or nowhere. */
  z.object({ type: z.literal('whereabouts'), id: z.int(), addresses: z.array(z.string()) }),
  z.object({ type: z.literal('watched'), id: z.int(), state: watchStateSchema }),
  z.object({ type: z.literal('owner'), id: z.int(), owners: ownersSchema }),
  z.object({
    type: z.literal('services'),
    id: z.int(),
    services: servicesSchema,
    /** Whether this computer is on any network; helpers before 0.2 do not say. */
    isOnNetwork: z.optional(z.boolean()),
  }),
  /** Without `server`: nobody listens on that port. Where it could not be kept, whoever asked keeps it. */
  z.object({ type: z.literal('noted'), id: z.int(), server: z.optional(rememberedPortSchema), isKept: z.boolean() }),
  z.object({ type: z.literal('failure-noted'), id: z.int(), isKept: z.boolean() }),
  z.object({
    type: z.literal('memory'),
    id: z.int(),
    servers: openList(rememberedPortSchema),
    folder: z.string(),
    isWritable: z.boolean(),
    /** Files that were damaged, and stand aside. */
    setAside: z.array(z.string()),
  }),
  z.object({ type: z.literal('forgotten'), id: z.int(), isForgotten: z.boolean() }),
  z.object({
    type: z.literal('refused'),
    id: z.optional(z.int()),
    /** Before hello, `internal` says that the program failed to start; the last three are said in its place by what starts it. */
    reason: z.enum([
      'bad-message',
      'not-loopback',
      'protocol-version',
      'too-large',
      'internal',
      'node-gone',
      'program-gone',
      'node-too-old',
      /** What only a newer helper says is read as this. */
      'other',
    ]),
    /** With `protocol-version`: the one the helper speaks. */
    protocol: z.optional(z.int()),
    /** The file that is gone, the Node that is too old, or the first line of the error. */
    detail: z.optional(z.string()),
  }),
]);

export type Answer = z.infer<typeof answerSchema>;
