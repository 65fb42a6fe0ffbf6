import type { Diagnosis, Finding } from '../../../diagnosis/diagnosis.ts';
import { diagnoseTab, forgetTab } from '../diagnosing/diagnose-tab.ts';
import type { Observations } from '../diagnosing/gather.ts';
import type { Navigation } from '../failures/navigation.ts';
import { changeBadge } from './badge.ts';
import { howToShow, openPopupOver } from './how-to-show.ts';
import { isStillThere } from './is-still-there.ts';
import { showCard } from './show-card.ts';

type Show = (navigation: Navigation, diagnosis: Diagnosis, finding: Finding) => Promise<unknown>;

/** Diagnoses a page that may be intended as it is, and shows a fault only if a cause explains it. */
export async function showIfFound(
  navigation: Navigation,
  seen: Observations,
  show: Show = besideThePage,
): Promise<void> {
  const { tabId, url } = navigation;
  const diagnosis = await diagnoseTab({ tabId, url, seen });
  if (!diagnosis) return;
  const [finding] = diagnosis.findings;
  if (finding) await show(navigation, diagnosis, finding);
  else await Promise.all([forgetTab(tabId), changeBadge(tabId, { isPageDiagnosed: false })]);
}

/** The page itself stays. */
async function besideThePage({ tabId, url }: Navigation, diagnosis: Diagnosis, finding: Finding): Promise<void> {
  const [how] = await Promise.all([howToShow(url), changeBadge(tabId, { isPageDiagnosed: true })]);
  if (how === 'tips') await showCard(tabId, diagnosis, finding);
  if (how === 'popup' && (await isStillThere(tabId, url))) await openPopupOver(tabId);
}
