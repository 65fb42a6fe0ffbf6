import { maxUrlLength } from '../../protocol/max-url-length.ts';
import type { Request } from '../../protocol/requests.ts';

/**
 * Parses a request; undefined if it isn't one we know.
 * The two messages that every conversation begins with are recognized here: loading the schema takes a quarter of Node's own start.
 */
export async function readRequest(message: unknown): Promise<Request | undefined> {
  return readFirst(message) ?? (await import('../../protocol/requests.ts')).requestSchema.safeParse(message).data;
}

/** Accepts nothing that the schema wouldn't. */
export function readFirst(message: unknown): Request | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type, protocol, id, url }: { type: unknown; protocol?: unknown; id?: unknown; url?: unknown } = message;
  if (type === 'hello' && isInteger(protocol)) return { type, protocol };
  if (type === 'look' && isInteger(id) && typeof url === 'string' && url.length <= maxUrlLength)
    return { type, id, url };
  return undefined;
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
