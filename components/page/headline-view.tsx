import { en } from '../../words/en/page/en.ts';
import type { Headline } from '../../words/en/report/headline.ts';
import { Prose } from './prose.tsx';

type Shown = Omit<Headline, 'tone'> & Partial<Pick<Headline, 'tone'>>;

/** The sentence that stands alone, how sure it is where that is a question, and how we know. */
export function HeadlineView({ headline: { tone, title, lede } }: { headline: Shown }) {
  return (
    <div class="headline">
      {tone && <p class={`eyebrow ${tone}`}>{en.eyebrow[tone]}</p>}
      <h1>{title}</h1>
      <p class="lede">
        <Prose text={lede} />
      </p>
    </div>
  );
}
