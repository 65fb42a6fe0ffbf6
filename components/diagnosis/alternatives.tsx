import type { ToldFinding } from '../../words/cause-words.ts';
import { words } from '../../words/words.ts';

/** The findings after the first, a line each. */
export function Alternatives({ findings }: { findings: ToldFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section class="card">
      <h2>{words.page.headings.alsoPossible}</h2>
      <ul class="alternatives">
        {findings.map(({ cause, certainty, title }) => (
          <li key={cause} data-cause={cause} data-certainty={certainty}>
            <span>{title}</span>
            <span class="certainty">{words.page.certainty[certainty]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
