import type { Evidence } from '../../evidence/index.ts';
import type { Check } from '../../words/report/check.ts';
import { checkMarks, madeChecks, missedChecks } from '../../words/report/checks.ts';
import { words } from '../../words/words.ts';

/** Everything that was checked, with its result; folded away, what couldn't be. */
export function Checked({ evidence }: { evidence: Evidence | undefined }) {
  return (
    <section class="card checked">
      <h2>{words.page.headings.checked}</h2>
      <Checks checks={evidence ? madeChecks(evidence) : []} />
      {evidence && <Missed evidence={evidence} />}
    </section>
  );
}

/** As high while answers are still to come. */
function Missed({ evidence }: { evidence: Evidence }) {
  if (Object.values(evidence.unknown).includes('pending'))
    return <p class="more quiet">{words.page.services.looking}</p>;
  const missed = missedChecks(evidence);
  if (missed.length === 0) return null;
  return (
    <details class="more">
      <summary>{words.page.headings.couldNotBeTold}</summary>
      <Checks checks={missed} />
    </details>
  );
}

function Checks({ checks }: { checks: Check[] }) {
  return (
    <ul class="checks">
      {checks.map(({ mark, text }) => (
        <li key={text} class={mark}>
          <span class={`mark-${mark}`} aria-hidden="true">
            {checkMarks[mark]}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
