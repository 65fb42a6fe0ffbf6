import { type Missing, missingText } from '../../words/report/missing.ts';
import { words } from '../../words/words.ts';

/** Which facts are missing, in plain words, and how to get them. */
export function MissingFacts({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <section class="card">
      <h2>{words.page.headings.couldNotBeTold}</h2>
      {missing.map((one) => (
        <p key={one.reason}>
          {words.sentence(missingText(one))} <span class="quiet">{words.page.reasons[one.reason]}</span>
        </p>
      ))}
    </section>
  );
}
