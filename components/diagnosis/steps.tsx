import type { Step } from '../../words/step.ts';
import { StepBody } from './step-body.tsx';

/** What to do, in order. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.text}>
          <StepBody step={step} />
        </li>
      ))}
    </ol>
  );
}
