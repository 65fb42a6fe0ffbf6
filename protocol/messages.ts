import * as z from 'zod/mini';
import { foundOutSchema } from '../evidence/index.ts';
import { ownersSchema } from '../evidence/owners.ts';
import { servicesSchema } from '../evidence/services.ts';

/** Raised when an older peer could misread a message. Both sides say theirs first; see `hello`. */
export const protocolVersion = 1;

/** The name the helper is registered under with every browser. */
export const helperName = 'portside.helper';

/**
 * Extension to helper. The first message is `hello`.
 * `look`: find out why `url` (loopback, http or https, no query, no user) does not load; answered by any number of `facts`, then `done`.
 * `whereabouts`: whether the name in `url` leads to this computer; answered by one `whereabouts`. Helpers before 0.2 call it a bad message.
 * `owner`: who serves `port` now; answered by one `owner`.
 * `services`: what listens on this computer; answered by one `services`.
 */
export const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocol: z.int() }),
  z.object({ type: z.literal('look'), id: z.int(), url: z.string().check(z.maxLength(8192)) }),
  z.object({ type: z.literal('whereabouts'), id: z.int(), url: z.string().check(z.maxLength(8192)) }),
  z.object({ type: z.literal('owner'), id: z.int(), port: z.int().check(z.minimum(1), z.maximum(65535)) }),
  z.object({ type: z.literal('services'), id: z.int() }),
]);

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
  z.object({ type: z.literal('owner'), id: z.int(), owners: ownersSchema }),
  z.object({ type: z.literal('services'), id: z.int(), services: servicesSchema }),
  z.object({
    type: z.literal('refused'),
    id: z.optional(z.int()),
    reason: z.enum(['bad-message', 'not-loopback', 'protocol-version', 'too-large', 'internal']),
    /** With `protocol-version`: the one the helper speaks. */
    protocol: z.optional(z.int()),
  }),
]);

export type Request = z.infer<typeof requestSchema>;
export type Answer = z.infer<typeof answerSchema>;
