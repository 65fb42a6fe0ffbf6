import { browser } from '../../../probes/browser.ts';
import { writeSession } from '../../../state/write-session.ts';
import type { MainFrameRequest } from './noted-requests.ts';

/** Statuses by which a program mostly means what it says, and which a cause may explain all the same. */
const mostlyMeant = [400, 401, 403, 404, 421, 426];

const key = 'pages';
const mostOrigins = 200;

/** The session's latest origins that have shown a page, kept here so that most pages cost nothing. */
let known: Promise<Set<string>> | undefined;

/** Whether a page with this answer is shown as the program's own, unless something explains it. */
export function isMostlyMeant(status: number | undefined): boolean {
  return status !== undefined && mostlyMeant.includes(status);
}

/**
 * Whether this answer is worth a diagnosis. A page that is not there is worth one only where no other page of its origin was:
 * a proxy that does not know the name has none at all. One that the browser found only by a redirect of old may not be meant at all.
 */
export async function mayIndicateFault({
  url,
  status = 0,
  httpVersion,
  redirects,
}: MainFrameRequest): Promise<boolean> {
  if (httpVersion === '0.9' || status >= 500 || status === 431) return true;
  if (status < 400) {
    await noteOrigin(new URL(url).origin);
    return false;
  }
  if (redirects.some(({ by }) => by === 'cache')) return true;
  return status === 404 ? !(await hasShownPage(new URL(url).origin)) : isMostlyMeant(status);
}

async function noteOrigin(origin: string): Promise<void> {
  const origins = await readOrigins();
  if (origins.has(origin)) return;
  origins.add(origin);
  const [oldest] = origins;
  if (origins.size > mostOrigins && oldest) origins.delete(oldest);
  await writeSession(key, [...origins]);
}

async function hasShownPage(origin: string): Promise<boolean> {
  return (await readOrigins()).has(origin);
}

function readOrigins(): Promise<Set<string>> {
  known ??= browser.storage.session.get(key).then((stored) => new Set(stored[key] as string[] | undefined));
  return known;
}
