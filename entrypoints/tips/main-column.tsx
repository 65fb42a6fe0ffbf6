import { FirstFinding } from '../../components/first-finding.tsx';
import { HelperCard } from '../../components/helper-card.tsx';
import { MissingFacts } from '../../components/missing-facts.tsx';
import { OtherFindings } from '../../components/other-findings.tsx';
import type { Diagnosis } from '../../diagnosis/diagnose.ts';
import { en } from '../../locales/en.ts';
import { type Missing, missingFrom } from '../../locales/missing.ts';
import { allowHelper } from './allow-helper.ts';
import type { Session } from './session.ts';

/** What to do, what else it may be, and what could not be told. */
export function MainColumn({ session }: { session: Session }) {
  const state = session.state.value;
  const [first, ...others] = state?.diagnosis.findings ?? [];
  if (!state || (!first && state.stage === 'first')) return <Looking />;
  return (
    <>
      {first && <FirstFinding finding={first} />}
      <OtherFindings findings={others} />
      {state.stage === 'settled' && (
        <>
          {first?.certainty !== 'certain' && (
            <MissingFacts missing={missingFor(state.diagnosis)}>
              <LookAgain session={session} />
            </MissingFacts>
          )}
          {state.helper.state !== 'fine' && state.helper.state !== 'unasked' && (
            <HelperCard helper={state.helper} allow={() => allowHelper(session.lookAgain)}>
              <LookAgain session={session} />
            </HelperCard>
          )}
        </>
      )}
    </>
  );
}

/** Beside a likely finding, what nothing called for is no loss. */
function missingFor(diagnosis: Diagnosis): Missing[] {
  const missing = missingFrom(diagnosis);
  return diagnosis.findings.length === 0 ? missing : missing.filter(({ reason }) => reason !== 'not-needed');
}

function LookAgain({ session }: { session: Session }) {
  const isLooking = session.isLookingAgain.value;
  return (
    <button type="button" class="act" disabled={isLooking} onClick={session.lookAgain}>
      {isLooking ? en.eyebrow.looking : en.buttons.lookAgain}
    </button>
  );
}

function Looking() {
  return (
    <section class="card first">
      <h2>{en.headings.whatToDo}</h2>
      <p class="quiet">{en.looking.steps}</p>
    </section>
  );
}
