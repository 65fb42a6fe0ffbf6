import type { ToldFinding } from '../../words/cause-words.ts';
import type { CallWords } from '../../words/report/call-words.ts';
import { Prose } from '../page/prose.tsx';
import { AlsoPossible } from './also-possible.tsx';
import { CodeChip } from './code-chip.tsx';
import { Steps } from './steps.tsx';

/** As many as fit in a popup; the full diagnosis has the others. */
const maxSteps = 2;

/** One failed call of a page to this computer: what failed, why, and what to do. */
export function CallView({ call, isOpen }: { call: CallWords; isOpen: boolean }) {
  const [first, ...others] = call.findings;
  return (
    <li class="call" data-target={call.origin}>
      <div class="top">
        <span class="where">
          {call.address} <span class="kind">{call.kind}</span>
        </span>
        <CodeChip attempt={call.attempt} />
      </div>
      {first ? <First finding={first} isOpen={isOpen} /> : <p class="quiet">{call.otherwise}</p>}
      <AlsoPossible findings={others} />
    </li>
  );
}

function First({
  finding: { cause, certainty, title, why, steps },
  isOpen,
}: {
  finding: ToldFinding;
  isOpen: boolean;
}) {
  return (
    <details open={isOpen} data-cause={cause} data-certainty={certainty}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <p class="quiet">
        <Prose text={why} />
      </p>
      <Steps steps={steps.slice(0, maxSteps)} />
    </details>
  );
}
