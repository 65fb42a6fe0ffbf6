import type { HttpReply, ReplyOutcome } from '../port/replies.ts';
import { pageText } from './page-text.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

/**
 * What the port speaks, where its reply to HTTP says no more than that this is no place for a browser, as MongoDB does with a status
 * of 200, and whoever waits for a web socket (Neo4j's Bolt among them) with 400 or 426.
 */
export function clientAskedFor(outcome: ReplyOutcome): Protocol | 'websocket' | undefined {
  if (outcome.kind !== 'http') return undefined;
  if (asksForWebSocket(outcome) || isBareUpgrade(outcome)) return 'websocket';
  const words = pageText(outcome);
  if (/access MongoDB over HTTP on the native driver port/i.test(words)) return 'mongodb';
  // Go's and ASP.NET's gRPC servers, to a client that speaks HTTP/1 as browsers do without TLS.
  if (outcome.status >= 400 && /\bgRPC requires HTTP\/2|to an HTTP\/2 only endpoint/i.test(words)) return 'http2-only';
  // Tor's page, on each of its SOCKS ports.
  return outcome.status >= 400 && /\b(Tor is not an HTTP proxy|this is a SOCKS proxy)\b/i.test(words)
    ? 'socks'
    : undefined;
}

/**
 * 426 without a word on what to upgrade to: so Node's ws turns a page away, and so do a proxy that wants a later version of HTTP from the
 * one in front of it, and an API a later one of its client.
 */
export function isBareUpgrade(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'http' && outcome.status === 426 && !outcome.headers?.upgrade && !asksForWebSocket(outcome);
}

/**
 * By the header that belongs to 426, or the one that names the versions of the protocol: https://www.rfc-editor.org/rfc/rfc6455#section-4.4
 * Others say it in their own words: Node's debugger, Netty, Tornado, aiohttp, Spring, Python's websockets. CUPS, which wants TLS, names it.
 */
function asksForWebSocket({ status, headers = {}, ...outcome }: HttpReply): boolean {
  if (status !== 400 && status !== 426) return false;
  const { upgrade, 'sec-websocket-version': version } = headers;
  if (version || /\bwebsocket\b/i.test(upgrade ?? '')) return true;
  return /not a WebSocket handshake|WebSockets? request was expected|you need a WebSocket client|can "upgrade" only to "websocket"/i.test(
    pageText(outcome),
  );
}
