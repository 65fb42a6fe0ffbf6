import { isHttpsOnlyPage } from '../failures/https-only-pages.ts';
import type { Navigation } from '../failures/navigation.ts';
import type { MainFrameRequest } from '../failures/noted-requests.ts';
import { workerBeforeFailure } from '../failures/service-worker-requests.ts';
import type { Observations } from './gather.ts';

/** What the browser's events showed of a navigation besides its end, and the method if only a service worker's request shows it. */
export async function observationsOf(
  navigation: Navigation,
  request: MainFrameRequest | undefined,
): Promise<{ seen: Omit<Observations, 'attempt'>; method?: string }> {
  const worker = workerBeforeFailure(navigation, request);
  const byWorker = worker && { serviceWorker: worker.serviceWorker };
  const method = request?.method ?? worker?.method;
  if (!request) return { seen: { ...byWorker }, method };
  return {
    seen: { ...byWorker, redirects: await redirectsOf(navigation, request), exchange: request.exchange },
    method,
  };
}

/** Firefox gives no reason for its own switch to https. Its HTTPS-Only page reveals one of them. */
async function redirectsOf(
  navigation: Navigation,
  { redirects }: MainFrameRequest,
): Promise<MainFrameRequest['redirects']> {
  const isUnexplained = redirects.some(({ by, reason }) => by === 'browser' && !reason);
  if (!import.meta.env.FIREFOX || !isUnexplained || !(await isHttpsOnlyPage(navigation))) return redirects;
  return redirects.map((one) => (one.by === 'browser' ? { ...one, reason: 'https-first' } : one));
}
