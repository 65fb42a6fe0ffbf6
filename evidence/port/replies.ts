import * as z from 'zod/mini';
import { addressSchema } from '../address/address-schema.ts';

/** What a peer that is no web server turned out to speak. */
const protocolSchema = z.enum([
  'ssh',
  'mysql',
  'postgresql',
  'redis',
  'memcached',
  'smtp',
  'ftp',
  'imap',
  'pop3',
  'mongodb',
  'amqp',
  'http2-only',
  'vnc',
  'rsync',
  'mqtt',
  'dns',
  'socks',
  'fastcgi',
  'unknown',
]);

/** Where a reply breaks the rules: it ends early, or its headers, the pieces of its body or its compression cannot be read. */
const brokenSchema = z.enum(['truncated', 'broken-headers', 'broken-body', 'broken-encoding']);

const afterHandshake = {
  /** Asked in TLS: the handshake was completed first, so the peer speaks TLS. */
  handshake: z.optional(z.boolean()),
};

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('http'),
    status: z.number(),
    /** The Server header. */
    server: z.optional(z.string()),
    /** The Location header of a redirect. */
    location: z.optional(addressSchema),
    /** Other headers that tell who answers or why, by name in small letters: those of `tellingHeaders`. */
    headers: z.optional(z.record(z.string(), z.string())),
    title: z.optional(z.string()),
    /** First words of an error page, tags taken out, 200 characters at most. */
    excerpt: z.optional(z.string()),
    /** An error of 400 or more without a page: browsers show one of their own. */
    isEmpty: z.optional(z.boolean()),
    /**
     * What became of the rest, where the answer was not read to its end: more was coming (`open`), it stopped and the connection
     * stayed (`stalled`), or it is longer than Portside reads (`long`). Absent: all of it came, or nobody looked.
     */
    unfinished: z.optional(z.enum(['open', 'stalled', 'long'])),
  }),
  /** HTTP, and not as its rules have it; the words are those of `attempt`. */
  z.object({ kind: z.literal('broken-http'), fault: brokenSchema, status: z.optional(z.number()) }),
  /** Bytes came that are no HTTP. */
  z.object({ kind: z.literal('not-http'), protocol: protocolSchema, banner: z.optional(z.string()) }),
  /** The peer ended the connection without a byte. */
  z.object({ kind: z.literal('closed'), ...afterHandshake }),
  z.object({ kind: z.literal('reset'), ...afterHandshake }),
  /** Connected, and nothing came within the time-out. */
  z.object({ kind: z.literal('silent'), ...afterHandshake }),
  /** Asked in TLS, the peer answered something that is no TLS. */
  z.object({ kind: z.literal('not-tls') }),
  /**
   * The handshake failed; `code` is the alert or the library's word, and shows that the peer speaks TLS. Two codes do not: `TLS`, all
   * that Firefox tells an extension, and Chromium's `ERR_SSL_PROTOCOL_ERROR`, for some alerts as for what is no TLS.
   */
  z.object({ kind: z.literal('tls-failed'), code: z.string() }),
  /** The peer speaks TLS, and the browser rejects its certificate. Only a browser's own probe says so. */
  z.object({ kind: z.literal('cert-rejected'), problem: z.enum(['expired', 'untrusted', 'name', 'other']) }),
  /** No connection. */
  z.object({ kind: z.literal('no-connection') }),
  /** The browser's probe failed and may not know why (permission `webRequest` not granted). */
  z.object({ kind: z.literal('failed') }),
]);

/**
 * What came back when the port was asked: the target's own path without its query, per address and scheme.
 * The target's own scheme always stands here for each address that accepts; the other scheme where the first did not answer HTTP.
 */
export const repliesSchema = z.array(
  z.object({
    address: z.string(),
    scheme: z.enum(['http', 'https']),
    /** The Host header that was sent, and in TLS its name with it; absent: the target's own. */
    host: z.optional(z.string()),
    /** Asked to become a web socket, as the page did; absent: asked for a page. */
    upgrade: z.optional(z.boolean()),
    outcome: outcomeSchema,
    elapsedMs: z.optional(z.number()),
  }),
);

export type Replies = z.infer<typeof repliesSchema>;
export type ReplyOutcome = z.infer<typeof outcomeSchema>;
