import { useSignalEffect } from '@preact/signals';
import browser from 'webextension-polyfill';
import { Checked } from '../../components/diagnosis/checked.tsx';
import { CodeChip } from '../../components/diagnosis/code-chip.tsx';
import { Journey } from '../../components/diagnosis/journey.tsx';
import { WatchLine } from '../../components/diagnosis/watch-line.tsx';
import { AddressBar } from '../../components/page/address-bar.tsx';
import { Announcer } from '../../components/page/announcer.tsx';
import { AskedAddress } from '../../components/page/asked-address.ts';
import { Brand } from '../../components/page/brand.tsx';
import { CopyButton } from '../../components/page/copy-button.tsx';
import { HeadlineView } from '../../components/page/headline-view.tsx';
import { checksOf } from '../../words/report/checks.ts';
import { type Headline, headlineOf } from '../../words/report/headline.ts';
import { journeyOf } from '../../words/report/journey.ts';
import { reportOf } from '../../words/report/report.ts';
import { words } from '../../words/words.ts';
import { MainColumn } from './main-column.tsx';
import type { Session } from './session.ts';
import { SideColumn } from './side-column.tsx';

/** The page in place of the browser's error page. */
export function TipsPage({ session }: { session: Session }) {
  const { target, isBusy, watching } = session;
  const state = session.state.value;
  const diagnosis = state?.diagnosis;
  const headline = currentHeadline(session);
  useSignalEffect(() => {
    document.title = currentHeadline(session).title;
  });
  return (
    <div class="page">
      <header class="bar">
        <Brand />
        <AddressBar
          target={target}
          services={diagnosis?.evidence.facts.services ?? []}
          isBusy={isBusy}
          open={(address) => (address === target.url ? location.replace(address) : location.assign(address))}
        />
      </header>
      <main data-portside={state?.stage === 'settled' ? 'ready' : 'looking'}>
        <HeadlineView headline={headline} />
        <p class="facts">
          <WatchLine watching={watching.value} target={target} />
          <CodeChip attempt={diagnosis?.evidence.facts.attempt} />
        </p>
        <Journey stops={journeyOf(target, diagnosis)} />
        <div class="columns">
          <div>
            <AskedAddress.Provider value={target.url}>
              <MainColumn session={session} />
            </AskedAddress.Provider>
            <Foot session={session} />
            <Checked checks={diagnosis ? checksOf(diagnosis.evidence) : []} />
          </div>
          <SideColumn target={target} state={state} />
        </div>
      </main>
      <Announcer text={`${words.page.eyebrow[headline.tone]}: ${headline.title}`} />
    </div>
  );
}

function currentHeadline({ target, state, isUnheard }: Session): Headline {
  if (isUnheard.value && !state.value) return { tone: 'undecided', ...words.page.noBackground };
  return headlineOf(target, state.value?.diagnosis, state.value?.stage === 'settled');
}

function Foot({ session }: { session: Session }) {
  const diagnosis = session.state.value?.diagnosis;
  const isLooking = session.isLookingAgain.value;
  return (
    <div class="foot">
      <button type="button" disabled={isLooking} onClick={session.lookAgain}>
        {isLooking ? words.page.eyebrow.looking : words.page.buttons.lookAgain}
      </button>
      {diagnosis && <CopyButton text={reportOf(session.target, diagnosis)} label={words.page.buttons.copyReport} />}
      <button type="button" onClick={session.showOwnErrorPage}>
        {words.page.buttons.ownErrorPage}
      </button>
      <a href={browser.runtime.getURL('options.html')}>{words.page.buttons.settings}</a>
    </div>
  );
}
