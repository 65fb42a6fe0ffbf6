import type { ToldFinding } from '../../words/cause-words.ts';
import { words } from '../../words/words.ts';

import { StepBody } from './step-body.tsx';

/** The first thing to do about the first finding, for a small page. */
export function FirstStep({ finding }: { finding: ToldFinding }) {
  const [step] = finding.steps;
  return (
    <section class="card" data-cause={finding.cause} data-certainty={finding.certainty} aria-label={finding.title}>
      <h2>{words.page.headings.whatToDo}</h2>
      {step && <StepBody step={step} isBest />}
    </section>
  );
}
