import type { ReplyOutcome } from '../port/replies.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

/**
 * What the port speaks, where its reply to HTTP says no more than that this is no place for a browser, as MongoDB does with a status
 * of 200, and whoever waits for a web socket (Neo4j's Bolt among them) with 400.
 */
export function clientAskedFor(outcome: ReplyOutcome): Protocol | undefined {
  if (outcome.kind !== 'http') return undefined;
  return sentences.find(([sentence]) => sentence.test(`${outcome.title ?? ''} ${outcome.excerpt ?? ''}`))?.[1];
}

const sentences: [sentence: RegExp, Protocol][] = [
  [/access MongoDB over HTTP on the native driver port/i, 'mongodb'],
  [/not a WebSocket handshake request/i, 'unknown'],
];
