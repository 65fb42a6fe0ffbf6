import type { Finding } from '../diagnosis/diagnose.ts';
import { en } from '../locales/en.ts';
import { Steps } from './steps.tsx';

const shown = 2;

/** The first steps about the first finding, for a small page. */
export function FirstSteps({ finding }: { finding: Finding }) {
  return (
    <section class="card" data-cause={finding.cause} data-certainty={finding.certainty} aria-label={finding.title}>
      <h2>{en.headings.whatToDo}</h2>
      <Steps steps={finding.steps.slice(0, shown)} />
    </section>
  );
}
