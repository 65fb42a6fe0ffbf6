import { en } from '../locales/en.ts';
import type { Headline } from '../locales/headline.ts';
import { Prose } from './prose.tsx';

/** The sentence that stands alone, how sure it is, and how we know. */
export function HeadlineView({ headline }: { headline: Headline }) {
  return (
    <div class="headline">
      <p class={`eyebrow ${headline.tone}`}>{en.eyebrow[headline.tone]}</p>
      <h1>{headline.title}</h1>
      <p class="lede">
        <Prose text={headline.lede} />
      </p>
    </div>
  );
}
