import type { RememberedServer } from '../../evidence/port/remembered.ts';

/** Combines what this browser noted about a port with what the helper remembers. The newer one counts. */
export function newestMemory<Server extends RememberedServer>(
  own: Server | null,
  helpers: Server | null,
): Server | null {
  if (!own || !helpers) return own ?? helpers;
  const [older, newer] = (own.lastAnsweredAt ?? '') < (helpers.lastAnsweredAt ?? '') ? [own, helpers] : [helpers, own];
  // About the same process, each may know what the other doesn't: whether it's running, or a later page.
  return older.pid !== undefined && older.pid === newer.pid ? { ...older, ...newer } : newer;
}
