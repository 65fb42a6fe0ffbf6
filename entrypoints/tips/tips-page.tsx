import { useSignalEffect } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useContext } from 'preact/hooks';
import { Checked } from '../../components/diagnosis/checked.tsx';
import { CodeChip } from '../../components/diagnosis/code-chip.tsx';
import { Journey } from '../../components/diagnosis/journey.tsx';
import { StepActs } from '../../components/diagnosis/step-acts.ts';
import { type Watching, WatchLine, watchWords } from '../../components/diagnosis/watch-line.tsx';
import { AddressBar } from '../../components/page/address-bar.tsx';
import { announce } from '../../components/page/announce.ts';
import { Announcer } from '../../components/page/announcer.tsx';
import { AskedAddress } from '../../components/page/asked-address.ts';
import { Brand } from '../../components/page/brand.tsx';
import { CopyButton } from '../../components/page/copy-button.tsx';
import { HeadlineView } from '../../components/page/headline-view.tsx';
import { ShellChoice } from '../../components/page/shell-choice.ts';
import { isForm } from '../../evidence/browser/is-form.ts';
import { browser } from '../../probes/browser.ts';
import { type Headline, headlineOf } from '../../words/report/headline.ts';
import { journeyOf } from '../../words/report/journey.ts';
import { promptOf } from '../../words/report/prompt.ts';
import { reportOf } from '../../words/report/report.ts';
import { words } from '../../words/words.ts';
import { MainColumn } from './main-column.tsx';
import type { Session } from './session.ts';
import { SideColumn } from './side-column.tsx';

/** What screen readers read along with the page, since it's there from the start. */
const fromStart: readonly Watching[] = ['watching', 'blocked', 'sign-in'];

/** The page in place of the browser's error page. */
export function TipsPage({ session }: { session: Session }) {
  const { target, isBusy, watching } = session;
  const state = session.state.value;
  const diagnosis = state?.diagnosis;
  const headline = currentHeadline(session);
  useSignalEffect(() => {
    document.title = currentHeadline(session).title;
  });
  useSignalEffect(() => {
    if (!fromStart.includes(watching.value)) announce(watchWords(watching.value, target));
  });
  return (
    <div class="page tips">
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
        <div class="told">
          <HeadlineView headline={headline} />
          <p class="facts">
            <WatchLine watching={watching.value} target={target} stop={diagnosis?.findings[0]?.stop} />
            <CodeChip attempt={diagnosis?.evidence.facts.attempt} />
          </p>
        </div>
        <Journey stops={journeyOf(target, diagnosis)} />
        <div class="columns">
          <div>
            <AskedAddress.Provider value={target.url}>
              <StepActs.Provider value={actsOf(session)}>
                <MainColumn session={session} />
              </StepActs.Provider>
            </AskedAddress.Provider>
            <Foot session={session} />
          </div>
          <SideColumn target={target} state={state} />
          <Checked evidence={diagnosis?.evidence} />
        </div>
      </main>
      <Announcer text={spoken(session, headline)} />
    </div>
  );
}

/** Looking again is said too: what it finds may be the same, and is said again then. */
function spoken({ isLookingAgain }: Session, { tone, title }: Headline): string {
  return isLookingAgain.value ? words.page.eyebrow.looking : `${words.page.eyebrow[tone]}: ${title}`;
}

function currentHeadline({ target, state, isUnheard }: Session): Headline {
  if (isUnheard.value && !state.value) return { tone: 'undecided', ...words.page.noBackground };
  return headlineOf(target, state.value?.diagnosis, state.value?.stage === 'settled');
}

/** A form is never sent again, and asking for its address would do something else. */
function actsOf({ target, state, showOwnErrorPage }: Session): ComponentProps<typeof StepActs.Provider>['value'] {
  const load = () => location.replace(target.url);
  return {
    ...(!isForm(state.value?.diagnosis.evidence.facts.attempt) && { retry: load, wait: load }),
    'error-page': showOwnErrorPage,
  };
}

function Foot({ session }: { session: Session }) {
  const diagnosis = session.state.value?.diagnosis;
  const isLooking = session.isLookingAgain.value;
  const { chosen } = useContext(ShellChoice);
  return (
    <div class="foot">
      <span>
        {/* One that is disabled would lose the focus. */}
        <button type="button" aria-disabled={isLooking} onClick={() => isLooking || session.lookAgain()}>
          {isLooking ? words.page.eyebrow.looking : words.page.buttons.lookAgain}
        </button>
        {diagnosis && (
          <>
            <CopyButton text={reportOf(session.target, diagnosis)} label={words.page.buttons.copyReport} />
            <CopyButton
              text={promptOf(session.target, diagnosis, chosen.value)}
              label={words.page.buttons.copyPrompt}
            />
          </>
        )}
      </span>
      <span class="ways">
        <button type="button" class="link" onClick={session.showOwnErrorPage}>
          {words.page.buttons.ownErrorPage}
        </button>
        <a href={browser.runtime.getURL('options.html')}>{words.page.buttons.settings}</a>
      </span>
    </div>
  );
}
