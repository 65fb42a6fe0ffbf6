import { Alternatives } from '../../components/alternatives.tsx';
import { Announcer } from '../../components/announcer.tsx';
import { CodeChip } from '../../components/code-chip.tsx';
import { FirstSteps } from '../../components/first-steps.tsx';
import { HeadlineView } from '../../components/headline-view.tsx';
import { Journey } from '../../components/journey.tsx';
import { timeAgo } from '../../diagnosis/time-ago.ts';
import { parseTarget, type Target, urlHost } from '../../evidence/target.ts';
import { en } from '../../locales/en.ts';
import { headlineOf } from '../../locales/headline.ts';
import { journeyOf } from '../../locales/journey.ts';
import type { TabState } from '../background/tab-state.ts';
import type { Shown } from './find-shown-state.ts';
import { NothingFailed } from './nothing-failed.tsx';
import { openFullDiagnosis } from './open-full-diagnosis.ts';

/** The diagnosis of a tab in small. */
export function PopupPage({ shown }: { shown: Shown }) {
  const state = shown.state.value;
  const target = parseTarget(state.url);
  return target ? <Diagnosed state={state} target={target} isEarlier={shown.isEarlier} /> : <NothingFailed />;
}

function Diagnosed({ state, target, isEarlier }: { state: TabState; target: Target; isEarlier: boolean }) {
  const { diagnosis, stage, failedAt } = state;
  const headline = headlineOf(target, diagnosis, stage === 'settled');
  const [first, ...others] = diagnosis.findings;
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
      {first && <FirstSteps finding={first} />}
      <Alternatives findings={others} />
      <div class="top">
        <button type="button" class="link" onClick={() => openFullDiagnosis(state)}>
          {en.buttons.fullDiagnosis}
        </button>
        <span class="watch">
          {isEarlier && en.popup.earlier(timeAgo(failedAt, new Date().toISOString()))}
          {!isEarlier && (
            <>
              <span class="dot" aria-hidden="true" />
              {attempt?.outcome === 'pending' ? en.watch.shortWaiting : en.watch.short}
            </>
          )}
        </span>
      </div>
      <Announcer text={`${en.eyebrow[headline.tone]}: ${headline.title}`} />
    </main>
  );
}
