import type { ToldFinding } from '../../words/cause-words.ts';
import { StepBody } from './step-body.tsx';

/** Says about a working page that it may come from another program than the one you meant, and where that one is. */
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
