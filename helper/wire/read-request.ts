import type { Request } from '../../protocol/requests.ts';

const maximumUrlLength = 8192;

/**
 * What the extension asks, as the schema of requests has it; undefined: nothing that is known.
 * The two messages by which every conversation starts are recognised here: the schema takes a quarter of node's own start to load.
 */
export async function readRequest(message: unknown): Promise<Request | undefined> {
  return readFirst(message) ?? (await import('../../protocol/requests.ts')).requestSchema.safeParse(message).data;
}

/** Takes nothing that the schema would not take. */
export function readFirst(message: unknown): Request | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type, protocol, id, url }: { type: unknown; protocol?: unknown; id?: unknown; url?: unknown } = message;
  if (type === 'hello' && isInteger(protocol)) return { type, protocol };
  if (type === 'look' && isInteger(id) && typeof url === 'string' && url.length <= maximumUrlLength)
    return { type, id, url };
  return undefined;
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
