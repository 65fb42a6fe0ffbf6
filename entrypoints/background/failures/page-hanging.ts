import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { browser } from '../../../probes/browser.ts';
import { browserName } from '../../../state/browser-name.ts';
import { readTabState } from '../../../state/tab/tab-state.ts';
import { diagnoseTab, forgetTab } from '../diagnosing/diagnose-tab.ts';
import { observationsOf } from '../diagnosing/observations-of.ts';
import { changeBadge } from '../showing/badge.ts';
import { requestOf } from './main-frame-requests.ts';
import type { Navigation } from './navigation.ts';
import { recallRequest } from './noted-requests.ts';

/** Offers a diagnosis of a load that takes long, on the badge: the page may still load, so the tab isn't taken over. */
export async function explainHang(navigation: Navigation, elapsedMs: number): Promise<void> {
  const { tabId } = navigation;
  const [tab, request] = await Promise.all([browser.tabs.get(tabId), requestOf(navigation)]);
  // With a status the server has done its part: the browser asks the person to sign in, or where to save a file.
  if (tab.status !== 'loading' || request?.status !== undefined) return;
  // The load may have been redirected since, and that's where it waits.
  const url = request?.url ?? navigation.url;
  const { seen, method } = await observationsOf(navigation, request);
  const at = new Date().toISOString();
  const attempt: Attempt = { outcome: 'pending', browser: browserName, method, elapsedMs, at };
  await diagnoseTab({ tabId, url, seen: { attempt, ...seen } }, () => changeBadge(tabId, { isPageDiagnosed: true }));
}

/** A load that took long has ended in something else than a page, such as a download: there's nothing to explain any more. */
export async function forgetHang({ tabId }: Navigation): Promise<void> {
  const [state, request] = await Promise.all([readTabState(tabId), recallRequest(tabId)]);
  const isHang = state?.diagnosis.evidence.facts.attempt?.outcome === 'pending';
  // Without a status the person has stopped it, and may want to know why it took so long.
  if (!isHang || request?.status === undefined) return;
  await Promise.all([forgetTab(tabId), changeBadge(tabId, { isPageDiagnosed: false })]);
}
