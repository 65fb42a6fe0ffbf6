import type { MainFrameRequest } from './noted-requests.ts';
import { hasShownPage, noteShownOrigin } from './shown-origins.ts';

/** Statuses that programs usually send on purpose, but that a cause may explain. */
const mostlyMeant = [400, 401, 403, 404, 421, 426];

/** Whether a page with this status stays as it is unless a cause explains it. */
export function isMostlyMeant(status: number | undefined): boolean {
  return status !== undefined && mostlyMeant.includes(status);
}

/**
 * Whether this answer is worth a diagnosis. A missing page (404) is worth one only if its origin has shown no other page: a proxy that
 * doesn't know the name has none at all. A page that the browser reached by a cached redirect may not be the one that was meant.
 */
export async function mayIndicateFault({
  url,
  status = 0,
  httpVersion,
  redirects,
}: MainFrameRequest): Promise<boolean> {
  if (httpVersion === '0.9' || status >= 500 || status === 431) return true;
  if (status < 400) {
    await noteShownOrigin(new URL(url).origin);
    return false;
  }
  if (redirects.some(({ by }) => by === 'cache')) return true;
  return status === 404 ? !(await hasShownPage(new URL(url).origin)) : isMostlyMeant(status);
}
