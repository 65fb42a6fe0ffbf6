import type { Step } from '../../words/step.ts';
import { words } from '../../words/words.ts';
import { StepBody } from '../diagnosis/step-body.tsx';

/** How to close a page to the network. */
export function KeepCard({ step }: { step: Step }) {
  return (
    <section class="card">
      <h2>{words.page.popup.working.keep}</h2>
      <StepBody step={step} />
    </section>
  );
}
