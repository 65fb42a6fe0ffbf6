import * as z from 'zod/mini';

/** What a browser's error code says, in words both browsers share. */
const failureSchema = z.enum([
  /** “localhost refused to connect”, “Unable to connect”. */
  'refused',
  'unreachable',
  /** “took too long to respond”, “The connection has timed out”. */
  'timed-out',
  /** “The connection was reset”. */
  'reset',
  /** “localhost didn’t send any data”. */
  'empty',
  /** What came back isn't HTTP: “sent an invalid response”. */
  'invalid-http',
  /** “can’t provide a secure connection”. */
  'tls-protocol',
  'tls-version',
  'tls-client-certificate',
  'cert-expired',
  'cert-untrusted',
  'cert-name',
  'cert-other',
  /** The browser blocks this port: “This address is restricted”. */
  'unsafe-port',
  'address-invalid',
  /** “server IP address could not be found”. */
  'name-not-resolved',
  /** An extension, a policy or the browser's tracking protection canceled it. */
  'blocked',
  /** The reply came but forbids showing or using it there, through X-Frame-Options, CSP, CORP and the like. */
  'blocked-by-response',
  /** The browser is set to HTTPS only. */
  'https-only',
  /** An HTTPS page requested something over HTTP. */
  'mixed-content',
  /** A page called another origin and isn't allowed to read the reply. */
  'cors',
  /** A WebSocket failed, and the browser doesn't say why. */
  'websocket',
  /** The system doesn't let this browser connect. */
  'access-denied',
  'proxy',
  /** A page from elsewhere isn't allowed to reach this computer. */
  'local-network-denied',
  /** “redirected you too many times”, “The page isn’t redirecting properly”. */
  'redirect-loop',
  /** A status of 400 or more without a page. */
  'error-reply',
  /** The reply ended before it was complete. */
  'truncated',
  /** Broken HTTP: the headers, the chunks of the body or its compression break the rules. */
  'broken-headers',
  'broken-body',
  'broken-encoding',
  /** Something outside page and server ended it: the network changed, the system went to sleep, the browser is offline or closing. */
  'interrupted',
  /** The browser or the system ran out of memory, disk space or sockets. */
  'out-of-resources',
  /** Anything else, or nobody knows how it failed. */
  'other',
]);

/** What was asked for. Everything but a page is a part of one, or a call that a page makes. */
const resourceSchema = z.enum([
  'page',
  'frame',
  'script',
  'style',
  'image',
  'fetch',
  'event-stream',
  'websocket',
  'other',
]);

const seenBy = {
  /** Absent: not known which. */
  browser: z.optional(z.enum(['chromium', 'firefox', 'safari', 'other'])),
  /** Absent: a page. */
  resource: z.optional(resourceSchema),
  /** The origin of the page that asked or led here: `https://example.test`. `null`: a sandboxed frame, or another document without an origin. */
  from: z.optional(z.string()),
  /** That page is in a frame of another one. */
  inFrame: z.optional(z.boolean()),
  /** As the browser reports it. Absent: the browser didn't say. */
  method: z.optional(z.string()),
  /** The proxy the browser sent it through: `http://127.0.0.1:8080`. */
  proxy: z.optional(z.string()),
  /** How the browser is packaged, if that puts it in a sandbox. */
  confinedBy: z.optional(z.enum(['snap', 'flatpak', 'app-sandbox'])),
  elapsedMs: z.optional(z.number()),
  at: z.optional(z.iso.datetime()),
};

/** One failed, hanging or answered request, and what the browser saw of it. Absent: no browser took part, as in `portside check`. */
export const attemptSchema = z.discriminatedUnion('outcome', [
  /** It failed. */
  z.object({
    ...seenBy,
    outcome: z.literal('failed'),
    failure: failureSchema,
    /** The browser's error code, for example net::ERR_CONNECTION_REFUSED. */
    code: z.optional(z.string()),
  }),
  /** It's still waiting. */
  z.object({ ...seenBy, outcome: z.literal('pending') }),
  /** A reply came, whatever it was. */
  z.object({
    ...seenBy,
    outcome: z.literal('answered'),
    status: z.number(),
    /** As in the status line. Firefox shows anything that isn't HTTP as HTTP/0.9. */
    httpVersion: z.optional(z.string()),
  }),
]);

export type Attempt = z.infer<typeof attemptSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type Resource = z.infer<typeof resourceSchema>;
