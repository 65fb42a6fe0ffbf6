import { FirstFinding } from '../../components/diagnosis/first-finding.tsx';
import { MissingFacts } from '../../components/diagnosis/missing-facts.tsx';
import { OtherFindings } from '../../components/diagnosis/other-findings.tsx';
import { HelperCard } from '../../components/settings/helper-card.tsx';
import { needsAttention } from '../../words/report/helper-in-words.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import { missingFrom } from '../../words/report/missing.ts';
import { words } from '../../words/words.ts';
import { allowHelper } from '../pages/allow-helper.ts';
import type { Session } from './session.ts';

/** What to do, what else it may be, and what could not be told. */
export function MainColumn({ session }: { session: Session }) {
  const state = session.state.value;
  const [first, ...others] = state ? findingsInWords(state.diagnosis) : [];
  if (!state || (!first && state.stage === 'first')) return <Looking />;
  return (
    <>
      {first && <FirstFinding finding={first} />}
      <OtherFindings findings={others} />
      {state.stage === 'settled' && (
        <>
          <MissingFacts missing={missingFrom(state.diagnosis)} />
          {needsAttention(state.helper) && (
            <HelperCard helper={state.helper} allow={() => allowHelper(session.lookAgain)} />
          )}
        </>
      )}
    </>
  );
}

function Looking() {
  return (
    <section class="card first">
      <h2>{words.page.headings.whatToDo}</h2>
      <p class="quiet">{words.page.looking.steps}</p>
    </section>
  );
}
