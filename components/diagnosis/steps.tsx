import type { Step } from '../../words/step.ts';
import { StepBody } from './step-body.tsx';

/** What to do, in order. `areBest`: of the first finding, so that the button of the first step stands out. */
export function Steps({ steps, areBest = false }: { steps: Step[]; areBest?: boolean }) {
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={step.text}>
          <StepBody step={step} isBest={areBest && index === 0} />
        </li>
      ))}
    </ol>
  );
}
