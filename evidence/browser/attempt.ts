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
  /** What came back is no HTTP: “sent an invalid response”. */
  'invalid-http',
  /** “can’t provide a secure connection”. */
  'tls-protocol',
  'tls-version',
  'tls-client-certificate',
  'cert-expired',
  'cert-untrusted',
  'cert-name',
  'cert-other',
  /** The browser opens no page on this port: “This address is restricted”. */
  'unsafe-port',
  'address-invalid',
  /** “server IP address could not be found”. */
  'name-not-resolved',
  /** By an extension, a policy or the browser's own tracking protection. */
  'blocked',
  /** The reply came, and says itself that it may not be shown or used there: by X-Frame-Options, CSP, CORP and the like. */
  'blocked-by-response',
  /** The browser is set to https alone. */
  'https-only',
  /** An https page asked for something by http. */
  'mixed-content',
  /** A call of a page to another origin, whose reply the page may not read. */
  'cors',
  /** A web socket came to nothing, and the browser does not say why. */
  'websocket',
  /** The system forbids this browser to connect. */
  'access-denied',
  'proxy',
  /** A page from elsewhere may not reach this computer. */
  'local-network-denied',
  /** “redirected you too many times”, “The page isn’t redirecting properly”. */
  'redirect-loop',
  /** A status of 400 or more, and no page with it. */
  'error-reply',
  /** The reply ends before it is whole. */
  'truncated',
  /** HTTP, and not as its rules have it: in the headers, in how the body is cut into pieces, or in how it is packed. */
  'broken-headers',
  'broken-body',
  'broken-encoding',
  /** By what goes on outside of page and server: the network changed, the system went to sleep, the browser is offline or closes. */
  'interrupted',
  /** Of the browser or the system: memory, disk, sockets. */
  'out-of-resources',
  /** Any other, and where it is not known how it failed. */
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
  /** Absent: a page of its own. */
  resource: z.optional(resourceSchema),
  /** The page that asked, or that led here: its origin, `https://example.test`. `null`: a sandboxed frame, or another document without one. */
  from: z.optional(z.string()),
  /** That page stands in a frame of another one. */
  inFrame: z.optional(z.boolean()),
  /** As the browser reports it; absent where the browser did not say. */
  method: z.optional(z.string()),
  /** The proxy the browser sent it through: `http://127.0.0.1:8080`. */
  proxy: z.optional(z.string()),
  /** How the browser is packaged, where that confines it. */
  confinedBy: z.optional(z.enum(['snap', 'flatpak', 'app-sandbox'])),
  elapsedMs: z.optional(z.number()),
  at: z.optional(z.iso.datetime()),
};

/** One failed, hanging or answered request, and what the browser saw of it. Absent: no browser took part, as in `portside check`. */
export const attemptSchema = z.discriminatedUnion('outcome', [
  /** It came to nothing. */
  z.object({
    ...seenBy,
    outcome: z.literal('failed'),
    failure: failureSchema,
    /** The browser's own word, for example net::ERR_CONNECTION_REFUSED. */
    code: z.optional(z.string()),
  }),
  /** It still waits. */
  z.object({ ...seenBy, outcome: z.literal('pending') }),
  /** A reply came, whatever it says. */
  z.object({
    ...seenBy,
    outcome: z.literal('answered'),
    status: z.number(),
    /** As in the status line; Firefox shows whatever is no HTTP as HTTP/0.9. */
    httpVersion: z.optional(z.string()),
  }),
]);

export type Attempt = z.infer<typeof attemptSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type Resource = z.infer<typeof resourceSchema>;
