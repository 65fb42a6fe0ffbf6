import { en } from '../locales/en.ts';
import { listed } from '../locales/listed.ts';
import type { Missing } from '../locales/missing.ts';

/** Which facts are missing, in plain words, and what would tell them. */
export function MissingFacts({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <section class="card">
      <h2>{en.headings.couldNotBeTold}</h2>
      {missing.map(({ reason, facts }) => {
        const text = listed(facts.map((fact) => en.facts[fact]));
        return (
          <p key={reason}>
            {text.charAt(0).toUpperCase() + text.slice(1)}. <span class="quiet">{en.reasons[reason]}</span>
          </p>
        );
      })}
    </section>
  );
}
