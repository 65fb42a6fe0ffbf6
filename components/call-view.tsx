import type { CallWords } from '../locales/call-words.ts';
import { en } from '../locales/en.ts';
import { CodeChip } from './code-chip.tsx';
import { Prose } from './prose.tsx';
import { StepBody } from './step-body.tsx';

/** As many as fit a popup; the rest is for when these did not help. */
const mostSteps = 2;

/** One thing a page asked of this computer and did not get: what, why, and what to do. */
export function CallView({ call }: { call: CallWords }) {
  const [first, ...others] = call.findings;
  return (
    <li class="call" data-target={call.origin}>
      <div class="top">
        <span class="where">
          {call.address} <span class="kind">{call.kind}</span>
        </span>
        <CodeChip attempt={call.attempt} />
      </div>
      {first ? (
        <div data-cause={first.cause} data-certainty={first.certainty}>
          <h3>{first.title}</h3>
          <p class="quiet">
            <Prose text={first.why} />
          </p>
          <ol class="steps">
            {first.steps.slice(0, mostSteps).map((step) => (
              <li key={step.text}>
                <StepBody step={step} />
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <p class="quiet">{call.otherwise}</p>
      )}
      {others.length > 0 && (
        <p class="quiet">
          {en.calls.alsoPossible}{' '}
          {others.map(({ cause, certainty, title }, index) => (
            <span key={cause} data-cause={cause} data-certainty={certainty}>
              {index > 0 && '; '}
              {title}
            </span>
          ))}
          .
        </p>
      )}
    </li>
  );
}
