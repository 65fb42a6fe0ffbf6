import browser from 'webextension-polyfill';
import type { MainFrameRequest } from './noted-requests.ts';

/** Statuses that programs usually send on purpose, but that a cause may still explain. */
const mostlyMeant = [400, 401, 403, 404, 421, 426];

/** Origins that have shown a page in this session, kept in memory so that most pages cost nothing. */
const known = new Set<string>();
const keyOf = (origin: string) => `page:${origin}`;

/** Whether a page with this status is taken for the program's own, unless something explains it. */
export function isMostlyMeant(status: number | undefined): boolean {
  return status !== undefined && mostlyMeant.includes(status);
}

/**
 * Whether this reply is worth a diagnosis. A missing page is worth one only if its origin has shown no other: a proxy that doesn't know
 * the name has none at all. A page that the browser reached by an old redirect may not be the one you meant.
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
