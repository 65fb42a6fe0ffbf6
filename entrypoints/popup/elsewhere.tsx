import { CallsCard } from '../../components/diagnosis/calls-card.tsx';
import { FailedCard, type FailedRow } from '../../components/diagnosis/failed-card.tsx';
import { ScanCard } from '../../components/diagnosis/scan-card.tsx';
import { Announcer } from '../../components/page/announcer.tsx';
import { Brand } from '../../components/page/brand.tsx';
import { HeadlineView } from '../../components/page/headline-view.tsx';
import { urlHost } from '../../evidence/address/target.ts';
import { targetOf } from '../../evidence/address/target-of.ts';
import { browser } from '../../probes/browser.ts';
import type { TabState } from '../../state/tab/tab-state.ts';
import { headlineOf } from '../../words/report/headline.ts';
import type { ScanWords } from '../../words/services/scan-words.ts';
import { words } from '../../words/words.ts';
import { AboutLink } from './about-link.tsx';
import { HelperOffer } from './helper-offer.tsx';
import type { CallsLook } from './look-at-calls.ts';
import type { ScanLook } from './look-at-scan.ts';
import type { ServicesLook } from './look-at-services.ts';
import { OtherSitesOffer } from './other-sites-offer.tsx';
import { RunningCard } from './running-card.tsx';
import { showTab } from './show-tab.ts';

interface Props {
  failed: TabState[];
  services: ServicesLook;
  calls: CallsLook;
  scan: ScanLook;
}

/** Where the tab in front is none of Portside's business: what failed lately, and what runs on this computer. */
export function Elsewhere({ failed, services, calls, scan }: Props) {
  const rows = failed.flatMap(rowOf);
  const headline = headlineOfPopup(rows.length, scan.value);
  const isSettled = services.seen.value.helper.state !== 'unasked' && calls.isSettled.value;
  return (
    <main class="popup" data-portside={isSettled ? 'ready' : 'looking'}>
      <Brand />
      <HeadlineView headline={headline} />
      <ScanCard scan={scan.value} isBelow />
      <CallsCard calls={calls.calls.value} note={calls.note} />
      <FailedCard rows={rows} show={showTab} />
      <RunningCard look={services} />
      <HelperOffer look={services} granted={services.again} />
      <OtherSitesOffer />
      <p class="foot">
        <AboutLink />
        <a href={browser.runtime.getURL('options.html')}>{words.page.buttons.settings}</a>
      </p>
      <Announcer text={headline.title} />
    </main>
  );
}

/** What the page in front does on this computer comes first. */
function headlineOfPopup(failures: number, scan: ScanWords | undefined): { title: string; lede: string } {
  const { popup } = words.page;
  if (scan) return { title: scan.title, lede: scan.means };
  return failures > 0
    ? { title: popup.failed(failures), lede: popup.failedLede }
    : { title: popup.nothing, lede: popup.nothingLede };
}

function rowOf({ tabId, stage, failedAt, diagnosis }: TabState): FailedRow[] {
  const target = targetOf(diagnosis.evidence);
  if (!target) return [];
  const { title } = headlineOf(target, diagnosis, stage === 'settled');
  const ago = words.timeAgo(failedAt, new Date().toISOString());
  return [{ tabId, address: `${urlHost(target.host)}:${target.port}`, title, ago }];
}
