import type { ToldFinding } from '../../words/cause-words.ts';
import { words } from '../../words/words.ts';

/** The findings after the first, by their titles alone. */
export function AlsoPossible({ findings }: { findings: ToldFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <p class="quiet also">
      {words.page.calls.alsoPossible}{' '}
      {findings.map(({ cause, certainty, title }, index) => (
        <span key={cause} data-cause={cause} data-certainty={certainty}>
          {index > 0 && '; '}
          {title}
        </span>
      ))}
      .
    </p>
  );
}
