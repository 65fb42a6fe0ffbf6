import type { ReplyOutcome } from '../port/replies.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

/**
 * What the port speaks, where its reply to HTTP says no more than that this is no place for a browser, as MongoDB does with a status
 * of 200, and whoever waits for a web socket (Neo4j's Bolt among them) with 400 or 426.
 */
export function clientAskedFor(outcome: ReplyOutcome): Protocol | 'websocket' | undefined {
  if (outcome.kind !== 'http') return undefined;
  if (asksForWebSocket(outcome)) return 'websocket';
  return sentences.find(([sentence]) => sentence.test(wordsOf(outcome)))?.[1];
}

/** Tor's stands on each of its SOCKS ports. */
const sentences: readonly (readonly [sentence: RegExp, Protocol])[] = [
  [/access MongoDB over HTTP on the native driver port/i, 'mongodb'],
  [/(not an HTTP proxy|this is a SOCKS proxy)\b/i, 'socks'],
];

type Http = Extract<ReplyOutcome, { kind: 'http' }>;

/**
 * By the header that belongs to 426, or the one that names the versions of the protocol: https://www.rfc-editor.org/rfc/rfc6455#section-4.4
 * Others say it in their own words: Netty, Tornado, aiohttp, Spring, Python's websockets. Node's ws sends a bare 426; CUPS, which wants TLS,
 * names it.
 */
function asksForWebSocket({ status, headers = {}, ...outcome }: Http): boolean {
  if (status !== 400 && status !== 426) return false;
  const { upgrade, 'sec-websocket-version': version } = headers;
  if (version || /\bwebsocket\b/i.test(upgrade ?? '')) return true;
  if (status === 426 && !upgrade) return true;
  return /not a WebSocket handshake|you need a WebSocket client|can "upgrade" only to "websocket"/i.test(
    wordsOf(outcome),
  );
}

function wordsOf({ title = '', excerpt = '' }: Pick<Http, 'title' | 'excerpt'>): string {
  return `${title} ${excerpt}`;
}
