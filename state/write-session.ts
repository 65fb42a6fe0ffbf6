import { browser } from '../probes/browser.ts';

/** By key; undefined: to be removed. */
let unwritten = new Map<string, unknown>();
let underWay: Promise<unknown> = Promise.resolve();
let next: Promise<void> | undefined;

/**
 * Writes one value to storage.session, or removes it. What is asked for while a write is under way is written together after it, and of
 * each key the latest value: a hundred tabs that fail at once, or one that is redirected twenty times, take few writes.
 */
export function writeSession(key: string, value: unknown): Promise<void> {
  unwritten.set(key, value);
  next ??= underWay.then(writeAll);
  return next;
}

function writeAll(): Promise<void> {
  const all = [...unwritten];
  unwritten = new Map();
  next = undefined;
  const written = write(all);
  underWay = written.catch(() => undefined);
  return written;
}

async function write(all: [string, unknown][]): Promise<void> {
  const kept = all.filter(([, value]) => value !== undefined);
  const gone = all.flatMap(([key, value]) => (value === undefined ? [key] : []));
  if (kept.length > 0) await browser.storage.session.set(Object.fromEntries(kept)).catch(() => writeEach(kept));
  if (gone.length > 0) await browser.storage.session.remove(gone);
}

/** One that is too large for what room there is doesn't take the others with it, nor what its writer goes on to show. */
async function writeEach(kept: [string, unknown][]): Promise<void> {
  for (const [key, value] of kept) {
    await browser.storage.session
      .set({ [key]: value })
      .catch((error: unknown) => console.warn(`Portside: ${key} can't be stored:`, error));
  }
}
