import type { Headline } from '../../words/report/headline.ts';
import { words } from '../../words/words.ts';
import { Prose } from './prose.tsx';

type Shown = Omit<Headline, 'tone'> & Partial<Pick<Headline, 'tone'>>;

/** The headline, how certain it is, and the reasons for it. */
export function HeadlineView({ headline: { tone, title, lede } }: { headline: Shown }) {
  return (
    <div class="headline">
      {tone && <p class={`eyebrow ${tone}`}>{words.page.eyebrow[tone]}</p>}
      <h1>{title}</h1>
      <p class="lede">
        <Prose text={lede} />
      </p>
    </div>
  );
}
