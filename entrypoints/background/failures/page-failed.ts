import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { browserName } from '../../../state/browser-name.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { isUnmasked } from '../../../state/tips-url.ts';
import { diagnoseTab } from '../diagnosing/diagnose-tab.ts';
import { observationsOf } from '../diagnosing/observations-of.ts';
import { changeBadge } from '../showing/badge.ts';
import { howToShow, openPopupOver } from '../showing/how-to-show.ts';
import { isBlank } from '../showing/is-blank.ts';
import { isStillThere } from '../showing/is-still-there.ts';
import { placeFor } from '../showing/place-for.ts';
import { showIfFound } from '../showing/show-if-found.ts';
import { showTips } from '../showing/show-tips.ts';
import { consumeSkip } from '../showing/skip-next.ts';
import { hasOwnCause } from './has-own-cause.ts';
import { answeredRequestOf, lateRequestOf, requestOf } from './main-frame-requests.ts';
import { isMostlyMeant, mayIndicateFault } from './may-indicate-fault.ts';
import type { Navigation, NavigationFailure } from './navigation.ts';
import { isLatestOfTab } from './navigations.ts';
import type { MainFrameRequest } from './noted-requests.ts';

/** Diagnoses a failed load, and shows the diagnosis as the person has chosen. */
export async function explainFailure(navigation: Navigation, navigationFailure: NavigationFailure): Promise<void> {
  const { tabId, url } = navigation;
  const { failure, code, elapsedMs, isPartial, isForm, isNothingShown } = navigationFailure;
  // An error without a page comes with a status, which tells more than the failure.
  const find = failure === 'error-reply' ? answeredRequestOf : requestOf;
  const isThere = async () =>
    (await (isNothingShown ? isBlank(tabId) : isStillThere(tabId, url))) && isLatestOfTab(navigation);
  const [request, isLeftAlone, how] = await Promise.all([find(navigation), consumeSkip(tabId, url), howToShow(url)]);
  if (!isNothingShown && !(await isThere())) return;
  const { seen, method: seenMethod } = await observationsOf(navigation, request);
  const method = seenMethod ?? (isForm === false ? 'GET' : undefined);
  const attempt: Attempt = {
    outcome: 'failed',
    browser: browserName,
    method,
    proxy: request?.proxy,
    elapsedMs,
    at: new Date().toISOString(),
    failure,
    code,
  };
  const place = placeFor({ how, isLeftAlone, isPartial, method });
  const markOnly = async () => {
    await changeBadge(tabId, { isPageDiagnosed: true });
    if (place === 'tab-if-no-form') logErrors(showOnceHeard());
    if (place === 'popup') logErrors(openPopupOver(tabId));
  };
  const show = async () => (place === 'tab' && (await isThere()) ? showTips(tabId, url) : markOnly());
  // Chromium retries a GET that failed right after its start, and by then it shows us the request.
  const showOnceHeard = async () => {
    const late = await lateRequestOf(navigation);
    if (late?.method === 'GET' && (await isThere())) await showTips(tabId, url);
  };
  const worth = await worthOf(failure, request);
  if (worth === 'finding') await showIfFound(navigation, { attempt, ...seen }, show);
  if (worth !== 'diagnosis') return;
  const wanted = { tabId, url, seen: { attempt, ...seen } };
  // The tips page reads what its own address leaves out from the first state.
  if (!isUnmasked(url)) return diagnoseTab(wanted, show).then(() => undefined);
  await (place === 'tab' ? showTips(tabId, url) : markOnly());
  await diagnoseTab(wanted);
}

/** What the browser's own page gives way to: a diagnosis that has just begun, one that has found something, or nothing. */
async function worthOf(
  failure: Failure,
  request: MainFrameRequest | undefined,
): Promise<'diagnosis' | 'finding' | 'nothing'> {
  // A reply without a page: for some of these, the browser's own page says everything.
  if (failure === 'error-reply' && isMostlyMeant(request?.status))
    return request && (await mayIndicateFault(request)) ? 'finding' : 'nothing';
  return hasOwnCause(failure) ? 'diagnosis' : 'finding';
}
