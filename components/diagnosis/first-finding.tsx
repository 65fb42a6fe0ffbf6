import type { ToldFinding } from '../../words/cause-words.ts';
import { en } from '../../words/en/page/en.ts';
import { Steps } from './steps.tsx';

/** What to do about the first finding; its title and why are the headline of the page. */
export function FirstFinding({ finding }: { finding: ToldFinding }) {
  return (
    <section
      class="card first"
      data-cause={finding.cause}
      data-certainty={finding.certainty}
      aria-label={finding.title}
    >
      <h2>{en.headings.whatToDo}</h2>
      <Steps steps={finding.steps} />
    </section>
  );
}
