import type { Answer } from '../../protocol/answers.ts';
import { maxOutgoingBytes } from './framing.ts';

/**
 * The answer as JSON of a size that browsers accept. A machine with thousands of listeners gets a shorter list rather than none: a browser
 * ends a helper that sends one byte too many.
 */
export function fitAnswer(answer: Answer, limitBytes = maxOutgoingBytes): string {
  const body = JSON.stringify(answer);
  if (Buffer.byteLength(body) <= limitBytes) return body;
  const shorter = shorten(answer);
  return shorter
    ? fitAnswer(shorter, limitBytes)
    : JSON.stringify({ type: 'refused', ...idOf(answer), reason: 'internal' });
}

/** Halves the longest of the lists that can be long; undefined if none is left to halve. */
function shorten(answer: Answer): Answer | undefined {
  if (answer.type === 'services' && answer.services.length > 0) return { ...answer, services: half(answer.services) };
  if (answer.type === 'memory' && answer.servers.length > 0) return { ...answer, servers: half(answer.servers) };
  if (answer.type !== 'facts') return undefined;
  const { listeners = [], services = [] } = answer.found.facts;
  if (listeners.length + services.length === 0) return undefined;
  const shorter = listeners.length > services.length ? { listeners: half(listeners) } : { services: half(services) };
  return { ...answer, found: { ...answer.found, facts: { ...answer.found.facts, ...shorter } } };
}

function half<Item>(items: Item[]): Item[] {
  return items.slice(0, items.length >> 1);
}

function idOf(answer: Answer): { id?: number } {
  return 'id' in answer ? { id: answer.id } : {};
}
