import { en } from '../../words/en/page/en.ts';
import type { Step } from '../../words/step.ts';
import { StepBody } from '../diagnosis/step-body.tsx';

/** How to close a page to the network. */
export function KeepCard({ step }: { step: Step }) {
  return (
    <section class="card">
      <h2>{en.popup.working.keep}</h2>
      <StepBody step={step} />
    </section>
  );
}
