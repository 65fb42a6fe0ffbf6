import { keptInSession } from '../../../state/kept-in-session.ts';

const maxOrigins = 200;

/** The session's latest origins that have shown a page. */
const shown = keptInSession('shown-origins', (entries: string[] | undefined) => new Set(entries));

/** Remembers that a page of this origin was shown. An origin already known costs no write: most pages are of one. */
export async function noteShownOrigin(origin: string): Promise<void> {
  const origins = await shown.read();
  if (origins.has(origin)) return;
  origins.add(origin);
  const [oldest] = origins;
  if (origins.size > maxOrigins && oldest) origins.delete(oldest);
  await shown.write();
}

export async function hasShownPage(origin: string): Promise<boolean> {
  return (await shown.read()).has(origin);
}
