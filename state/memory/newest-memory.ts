import type { RememberedServer } from '../../evidence/port/remembered.ts';

/** What this browser noted by itself and what the helper remembers, of one port: the newest word counts. */
export function newestMemory<Server extends RememberedServer>(
  own: Server | null,
  helpers: Server | null,
): Server | null {
  if (!own || !helpers) return own ?? helpers;
  const [older, newer] = (own.lastAnsweredAt ?? '') < (helpers.lastAnsweredAt ?? '') ? [own, helpers] : [helpers, own];
  // Of one and the same process each may know what the other does not: whether it runs, or a later page.
  return older.pid !== undefined && older.pid === newer.pid ? { ...older, ...newer } : newer;
}
