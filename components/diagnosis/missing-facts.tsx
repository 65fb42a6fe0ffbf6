import { en } from '../../words/en/page/en.ts';
import { type Missing, missingText } from '../../words/en/report/missing.ts';

/** Which facts are missing, in plain words, and what would tell them. */
export function MissingFacts({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <section class="card">
      <h2>{en.headings.couldNotBeTold}</h2>
      {missing.map((one) => (
        <p key={one.reason}>
          {missingText(one)}. <span class="quiet">{en.reasons[one.reason]}</span>
        </p>
      ))}
    </section>
  );
}
