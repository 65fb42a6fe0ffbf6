import browser from 'webextension-polyfill';
import type { MainFrameRequest } from './noted-requests.ts';

/** Statuses by which a program mostly means what it says, and which a cause may explain all the same. */
const mostlyMeant = [400, 401, 403, 404, 421, 426];

/** A session's origins that have shown a page, kept here so that most pages cost nothing. */
const known = new Set<string>();
const keyOf = (origin: string) => `page:${origin}`;

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
  if (known.has(origin)) return;
  known.add(origin);
  await browser.storage.session.set({ [keyOf(origin)]: true });
}

async function hasShownPage(origin: string): Promise<boolean> {
  return known.has(origin) || keyOf(origin) in (await browser.storage.session.get(keyOf(origin)));
}
