import type { ScanWords } from '../../words/services/scan-words.ts';
import { words } from '../../words/words.ts';

/** What the current page tried on this computer. `isBelow`: a headline already says who, how many, and what it means. */
export function ScanCard({ scan, isBelow }: { scan: ScanWords | undefined; isBelow?: boolean }) {
  if (!scan) return null;
  const { title, means, why, whatToDo } = scan;
  return (
    <section class="card scan">
      <h2>{isBelow ? words.page.headings.whatToDo : words.page.scans.heading}</h2>
      {!isBelow && <h3>{title}</h3>}
      {!isBelow && <p class="quiet">{means}</p>}
      <p>{whatToDo}</p>
      <details>
        <summary>{words.page.scans.known}</summary>
        {why.map((sentence) => (
          <p key={sentence} class="quiet">
            {sentence}
          </p>
        ))}
      </details>
    </section>
  );
}
