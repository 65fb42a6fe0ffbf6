import * as z from 'zod/mini';
import { maxUrlLength } from './max-url-length.ts';
import { seenFailureSchema } from './seen-failure.ts';

const portSchema = z.int().check(z.minimum(1), z.maximum(65535));
const urlSchema = z.string().check(z.maxLength(maxUrlLength));

/**
 * Extension to helper. The first message is `hello`.
 * `look`: find out why `url` (loopback, http or https, no query, no user) does not load; answered by any number of `facts`, then `done`.
 * `whereabouts`: whether the name in `url` leads to this computer; answered by one `whereabouts`. Helpers before 0.2 call it a bad message.
 * `owner`: who serves `port` now; answered by one `owner`.
 * `services`: what listens on this computer; answered by one `services`.
 * `remember`: a page titled `title` loaded from `port` just now; answered by one `noted`. Helpers before 0.2 do not know it.
 * `failed`: a page of `url` (as for `look`) failed just now; answered by one `failure-noted`. Helpers before 0.2 do not know it.
 * `watch`: tell how it stands with `url` (as for `look`), at first and at each change; answered by any number of `watched`, and by `done`
 * once it is called off. Helpers before 0.2 do not know it. `unwatch`: call off the watch that was asked for with this id.
 * `memory`: all that is remembered of ports; answered by one `memory`. `forget`: one port of it, or all; answered by one `forgotten`.
 */
export const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocol: z.int() }),
  z.object({ type: z.literal('look'), id: z.int(), url: urlSchema }),
  z.object({ type: z.literal('whereabouts'), id: z.int(), url: urlSchema }),
  z.object({ type: z.literal('watch'), id: z.int(), url: urlSchema }),
  z.object({ type: z.literal('unwatch'), id: z.int() }),
  z.object({ type: z.literal('owner'), id: z.int(), port: portSchema }),
  z.object({ type: z.literal('services'), id: z.int() }),
  z.object({
    type: z.literal('remember'),
    id: z.int(),
    port: portSchema,
    title: z.optional(z.string().check(z.maxLength(300))),
  }),
  z.object({
    type: z.literal('failed'),
    id: z.int(),
    url: urlSchema,
    seen: seenFailureSchema,
  }),
  z.object({ type: z.literal('memory'), id: z.int() }),
  z.object({ type: z.literal('forget'), id: z.int(), port: z.optional(portSchema) }),
]);

export type Request = z.infer<typeof requestSchema>;
