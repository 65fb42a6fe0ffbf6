import * as z from 'zod/mini';

const noteSchema = z.object({ version: z.string(), at: z.number() });

export type UpdateNote = z.infer<typeof noteSchema>;

/** After this time, news is no longer shown. */
const newsForMs = 14 * 24 * 60 * 60_000;

/** What to keep of an update; undefined where nothing is new, as after a reload of the same version, or a step back. */
export function noteOf(previous: string | undefined, running: string, nowMs: number): UpdateNote | undefined {
  return previous !== undefined && isNewer(running, previous) ? { version: running, at: nowMs } : undefined;
}

/** The version to tell of, of what is stored: the running one, as long as its news is neither read nor old. */
export function unreadUpdate(stored: unknown, running: string, nowMs: number): string | undefined {
  const { data: note } = noteSchema.safeParse(stored);
  return note?.version === running && nowMs - note.at < newsForMs ? running : undefined;
}

/** Both as an extension's manifest has them: up to four numbers. */
function isNewer(version: string, other: string): boolean {
  const [ours, theirs] = [version, other].map((text) => text.split('.').map(Number));
  for (let place = 0; place < 4; place += 1) {
    const difference = (ours?.[place] ?? 0) - (theirs?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
