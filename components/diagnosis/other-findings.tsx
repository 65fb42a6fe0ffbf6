import type { ToldFinding } from '../../words/cause-words.ts';
import { words } from '../../words/words.ts';

import { Prose } from '../page/prose.tsx';
import { Steps } from './steps.tsx';

/** The findings after the first, folded. */
export function OtherFindings({ findings }: { findings: ToldFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section class="card others">
      <h2>{words.page.headings.alsoPossible}</h2>
      {findings.map(({ cause, certainty, title, why, steps }) => (
        <details key={cause} data-cause={cause} data-certainty={certainty}>
          <summary>
            <span>{title}</span>
            <span class="certainty">{words.page.certainty[certainty]}</span>
          </summary>
          <div class="inside">
            <p class="quiet">
              <Prose text={why} />
            </p>
            <Steps steps={steps} />
          </div>
        </details>
      ))}
    </section>
  );
}
