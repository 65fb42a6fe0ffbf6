import type { Check } from '../../words/report/check.ts';
import { checkMarks } from '../../words/report/checks.ts';
import { words } from '../../words/words.ts';

/** Everything that was checked, with its result. */
export function Checked({ checks }: { checks: Check[] }) {
  return (
    <section class="card checked">
      <h2>{words.page.headings.checked}</h2>
      <ul class="checks">
        {checks.map(({ mark, text }) => (
          <li key={text} class={mark}>
            <span class={`mark-${mark}`} aria-hidden="true">
              {checkMarks[mark]}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
