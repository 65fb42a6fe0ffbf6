import type { ToldFinding } from '../../words/cause-words.ts';
import { words } from '../../words/words.ts';

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
      <h2>{words.page.headings.whatToDo}</h2>
      <Steps steps={finding.steps} areBest />
    </section>
  );
}
