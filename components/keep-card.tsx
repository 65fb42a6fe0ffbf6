import type { Step } from '../diagnosis/cause.ts';
import { en } from '../locales/en.ts';
import { StepBody } from './step-body.tsx';

/** How to close a page to the network. */
export function KeepCard({ step }: { step: Step }) {
  return (
    <section class="card">
      <h2>{en.popup.working.keep}</h2>
      <StepBody step={step} />
    </section>
  );
}
