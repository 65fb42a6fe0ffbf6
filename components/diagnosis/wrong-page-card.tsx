import type { ToldFinding } from '../../words/cause-words.ts';
import { StepBody } from './step-body.tsx';

/** Says of a page that works that it may be another program's than the one that is meant, and where that is. */
export function WrongPageCard({ finding }: { finding: ToldFinding }) {
  const [step] = finding.steps;
  return (
    <section class="card" data-cause={finding.cause} data-certainty={finding.certainty}>
      <h2>{finding.title}</h2>
      <p>{finding.why}</p>
      {step && <StepBody step={step} />}
    </section>
  );
}
