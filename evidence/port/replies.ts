import * as z from 'zod/mini';
import { addressSchema } from '../address/address-schema.ts';

/** What a program that isn't a web server turned out to speak. */
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

/** How a reply breaks the rules: it ends early, or its headers, chunks or compression can't be read. */
const brokenSchema = z.enum(['truncated', 'broken-headers', 'broken-body', 'broken-encoding']);

const afterHandshake = {
  /** Over TLS: the handshake was completed first, so the port speaks TLS. */
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
    /** Other headers that say who answers or why, with lower-case names (`tellingHeaders`). */
    headers: z.optional(z.record(z.string(), z.string())),
    title: z.optional(z.string()),
    /** The beginning of an error page without tags, at most 200 characters. */
    excerpt: z.optional(z.string()),
    /** A status of 400 or more without a page: browsers show their own. Of 200, that there's nothing in it. */
    isEmpty: z.optional(z.boolean()),
    /**
     * If the reply wasn't read to its end: more was coming (`open`), it stopped while the connection stayed open (`stalled`), or it's
     * longer than Portside reads (`long`). Absent: all of it came, or nobody checked.
     */
    unfinished: z.optional(z.enum(['open', 'stalled', 'long'])),
  }),
  /** Broken HTTP. The words are those of `attempt`. */
  z.object({ kind: z.literal('broken-http'), fault: brokenSchema, status: z.optional(z.number()) }),
  /** Bytes came that aren't HTTP. */
  z.object({ kind: z.literal('not-http'), protocol: protocolSchema, banner: z.optional(z.string()) }),
  /** The connection was closed without a byte. */
  z.object({ kind: z.literal('closed'), ...afterHandshake }),
  z.object({ kind: z.literal('reset'), ...afterHandshake }),
  /** Connected, but nothing came in time. */
  z.object({ kind: z.literal('silent'), ...afterHandshake }),
  /** Over TLS: the answer wasn't TLS. */
  z.object({ kind: z.literal('not-tls') }),
  /**
   * The handshake failed. `code` is the alert or the library's error and shows that the port speaks TLS, except for two: `TLS`, which
   * is all Firefox tells an extension, and Chromium's `ERR_SSL_PROTOCOL_ERROR`, which it also uses if the answer isn't TLS.
   */
  z.object({ kind: z.literal('tls-failed'), code: z.string() }),
  /** The port speaks TLS, and the browser rejects its certificate. Only a browser's probe reports this. */
  z.object({ kind: z.literal('cert-rejected'), problem: z.enum(['expired', 'untrusted', 'name', 'other']) }),
  /** No connection. */
  z.object({ kind: z.literal('no-connection') }),
  /** The browser's probe failed and can't know why (permission `webRequest` not granted). */
  z.object({ kind: z.literal('failed') }),
]);

/**
 * What came back for the target's path without its query, per address and scheme. Contains the target's own scheme for each
 * address that accepts, and the other scheme if the first didn't answer HTTP.
 */
export const repliesSchema = z.array(
  z.object({
    address: z.string(),
    scheme: z.enum(['http', 'https']),
    /** The Host header (and TLS server name) that was sent. Absent: the target's own. */
    host: z.optional(z.string()),
    /** A WebSocket was requested, as the page did. Absent: a page was requested. */
    upgrade: z.optional(z.boolean()),
    outcome: outcomeSchema,
    elapsedMs: z.optional(z.number()),
  }),
);

export type Replies = z.infer<typeof repliesSchema>;
export type ReplyOutcome = z.infer<typeof outcomeSchema>;
export type HttpReply = Extract<ReplyOutcome, { kind: 'http' }>;
