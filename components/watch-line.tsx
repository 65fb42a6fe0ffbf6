import type { Target } from '../evidence/target.ts';
import { en } from '../locales/en.ts';

/** `watching`: nobody answers yet. `going-on`: it answers. `offered`: it answers, and the person decides. */
export type Watching = 'watching' | 'going-on' | 'offered';

/** Says that the address is watched, and what came of it. */
export function WatchLine({ watching, target }: { watching: Watching; target: Target }) {
  return (
    <span class="watch">
      <span class={`dot ${watching}`} aria-hidden="true" />
      <span>
        {watching === 'watching' && en.watch.watching(target.port)}
        {watching === 'going-on' && en.watch.goingOn(target.path)}
        {watching === 'offered' && (
          <>
            {en.watch.answers(target.port)} <a href={target.url}>{en.buttons.open}</a>
          </>
        )}
      </span>
    </span>
  );
}
