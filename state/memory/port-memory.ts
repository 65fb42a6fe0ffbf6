import { type RememberedServer, rememberedServerSchema } from '../../evidence/port/remembered.ts';
import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { readKnown } from '../../evidence/reading/read-known.ts';
import { browser } from '../../probes/browser.ts';
import { inTurn } from '../serial-queue.ts';

const keyOf = (port: number) => `port:${port}`;
const maxPorts = 200;
/** What this browser itself noted about a port. The helper knows more: see newest-memory.ts. */
export async function recallPort(port: number): Promise<RememberedServer | null> {
  const key = keyOf(port);
  return readKnown(rememberedServerSchema, (await browser.storage.local.get(key))[key]).data ?? null;
}

/** Everything this browser noted itself. */
export async function recallAll(): Promise<RememberedPort[]> {
  const stored = await browser.storage.local.get(null);
  return Object.keys(stored).flatMap((key) => {
    const port = Number(/^port:(\d+)$/.exec(key)?.[1]);
    const { data } = readKnown(rememberedServerSchema, stored[key]);
    return data?.lastAnsweredAt ? [{ ...data, port, lastAnsweredAt: data.lastAnsweredAt }] : [];
  });
}

/** Forgets these ports. The helper has its own memory. */
export async function forgetPorts(port?: number): Promise<void> {
  const ports = port === undefined ? (await recallAll()).map((one) => one.port) : [port];
  await browser.storage.local.remove(ports.map(keyOf));
}

/** Changes are made one after another, so each builds on the one before. @returns what was known before */
export function changePort(
  port: number,
  next: (known: RememberedServer | null) => RememberedServer | null,
): Promise<RememberedServer | null> {
  return inTurn(async () => {
    const known = await recallPort(port);
    const server = next(known);
    if (server) await browser.storage.local.set({ [keyOf(port)]: server });
    else await browser.storage.local.remove(keyOf(port));
    // Only adding a port can exceed the limit.
    if (!known) await forgetOldest();
    return known;
  });
}

async function forgetOldest(): Promise<void> {
  const ports = await recallAll();
  if (ports.length <= maxPorts) return;
  ports.sort((one, other) => one.lastAnsweredAt.localeCompare(other.lastAnsweredAt));
  await browser.storage.local.remove(ports.slice(0, ports.length - maxPorts).map(({ port }) => keyOf(port)));
}
