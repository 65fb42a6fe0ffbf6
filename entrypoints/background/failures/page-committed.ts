import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { browserName } from '../../../state/browser-name.ts';
import { readTabState } from '../../../state/tab/tab-state.ts';
import { forgetTab } from '../diagnosing/diagnose-tab.ts';
import { observationsOf } from '../diagnosing/observations-of.ts';
import { changeBadge } from '../showing/badge.ts';
import { isStillThere } from '../showing/is-still-there.ts';
import { showIfFound } from '../showing/show-if-found.ts';
import { consumeSkip } from '../showing/skip-next.ts';
import { answeredRequestOf } from './main-frame-requests.ts';
import { mayIndicateFault } from './may-indicate-fault.ts';
import type { Navigation } from './navigation.ts';
import type { MainFrameRequest } from './noted-requests.ts';
import { workerBehindPage } from './service-worker-requests.ts';

/** Looks at a page the server sent. Usually it's fine; sometimes it's an error page, or a service worker made it. */
export async function lookAtPage(navigation: Navigation): Promise<void> {
  const { tabId, url } = navigation;
  const [request] = await Promise.all([answeredRequestOf(navigation), consumeSkip(tabId, url)]);
  if (request?.status && (await mayIndicateFault(request))) {
    const { seen } = await observationsOf(navigation, request);
    return showIfFound(navigation, { attempt: answered({ status: request.status, ...request }), ...seen });
  }
  await forgetFailure(tabId);
  const serviceWorker = await workerBehindPage(navigation, request);
  if (serviceWorker && (await isStillThere(tabId, url)))
    await showIfFound(navigation, { attempt: answered({ method: 'GET', status: 200 }), serviceWorker });
}

/** Firefox doesn't clear the badge if the page loads at the same address that failed. */
async function forgetFailure(tabId: number): Promise<void> {
  if (!(await readTabState(tabId))) return;
  await Promise.all([forgetTab(tabId), changeBadge(tabId, { isPageDiagnosed: false })]);
}

function answered({
  method,
  status,
  httpVersion,
  proxy,
}: Pick<MainFrameRequest, 'method' | 'httpVersion' | 'proxy'> & { status: number }): Attempt {
  const at = new Date().toISOString();
  return { outcome: 'answered', browser: browserName, method, proxy, status, httpVersion, elapsedMs: 0, at };
}
