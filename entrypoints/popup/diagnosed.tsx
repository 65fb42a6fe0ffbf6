import type { ComponentProps } from 'preact';
import { useContext } from 'preact/hooks';
import { Alternatives } from '../../components/diagnosis/alternatives.tsx';
import { CodeChip } from '../../components/diagnosis/code-chip.tsx';
import { FirstStep } from '../../components/diagnosis/first-step.tsx';
import { Journey } from '../../components/diagnosis/journey.tsx';
import { StepActs } from '../../components/diagnosis/step-acts.ts';
import { Announcer } from '../../components/page/announcer.tsx';
import { AskedAddress } from '../../components/page/asked-address.ts';
import { CopyButton } from '../../components/page/copy-button.tsx';
import { HeadlineView } from '../../components/page/headline-view.tsx';
import { ShellChoice } from '../../components/page/shell-choice.ts';
import { signInAnswer } from '../../diagnosis/reading/call/sign-in-answer.ts';
import { urlHost } from '../../evidence/address/target.ts';
import { isBlockedPort } from '../../evidence/browser/is-blocked-port.ts';
import { isForm } from '../../evidence/browser/is-form.ts';
import { logErrors } from '../../state/log-errors.ts';
import type { TabState } from '../../state/tab/tab-state.ts';
import { tipsUrl } from '../../state/tips-url.ts';
import { headlineOf } from '../../words/report/headline.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import { journeyOf } from '../../words/report/journey.ts';
import { promptOf } from '../../words/report/prompt.ts';
import { words } from '../../words/words.ts';
import { AboutLink } from './about-link.tsx';
import type { Failed } from './find-shown.ts';
import { openInTab } from './open-in-tab.ts';

/** The diagnosis of a tab in small. */
export function Diagnosed({ failed }: { failed: Failed }) {
  const {
    state: { value: state },
    target,
  } = failed;
  const status = statusOf(failed);
  const { chosen } = useContext(ShellChoice);
  const { diagnosis, stage } = state;
  const headline = headlineOf(target, diagnosis, stage === 'settled');
  const [first, ...others] = findingsInWords(diagnosis);
  const { attempt } = diagnosis.evidence.facts;
  return (
    <main class="popup" data-portside={stage === 'settled' ? 'ready' : 'looking'}>
      <div class="top">
        <span class="where">
          {urlHost(target.host)}:{target.port}
        </span>
        <CodeChip attempt={attempt} />
      </div>
      <HeadlineView headline={headline} />
      <Journey stops={journeyOf(target, diagnosis)} mini />
      <AskedAddress.Provider value={state.url}>
        <StepActs.Provider value={actsOf(state)}>{first && <FirstStep finding={first} />}</StepActs.Provider>
      </AskedAddress.Provider>
      <Alternatives findings={others} />
      <div class="top">
        <a href={tipsUrl(state.url)}>{words.page.buttons.fullDiagnosis}</a>
        {status && (
          <span class="watch">
            <span class="dot" aria-hidden="true" />
            {status}
          </span>
        )}
      </div>
      <div class="top">
        <AboutLink target={target} />
        <CopyButton
          className="small"
          text={promptOf(target, diagnosis, chosen.value)}
          label={words.page.buttons.copyPrompt}
        />
      </div>
      <Announcer text={`${words.page.eyebrow[headline.tone]}: ${headline.title}`} />
    </main>
  );
}

/** A page that is still loading isn't reloaded, and a form is never sent again. */
function actsOf({ tabId, url, diagnosis }: TabState): ComponentProps<typeof StepActs.Provider>['value'] {
  const { attempt } = diagnosis.evidence.facts;
  return attempt?.outcome === 'pending' || isForm(attempt) ? {} : { retry: () => logErrors(openInTab(tabId, url)) };
}

/** What goes on in the tab, as far as that is known. */
function statusOf({ state, target, isEarlier, isWatched }: Failed): string | undefined {
  const { failedAt, diagnosis } = state.value;
  if (isEarlier) return words.page.popup.earlier(words.timeAgo(failedAt, new Date().toISOString()));
  const { facts } = diagnosis.evidence;
  if (facts.attempt?.outcome === 'pending') return words.page.watch.shortWaiting;
  // The answer to a sign-in is not asked for again, and a blocked port never is.
  const isAsked = isWatched && !isBlockedPort(facts.attempt) && !signInAnswer({ target, ...facts });
  return isAsked ? words.page.watch.short : undefined;
}
