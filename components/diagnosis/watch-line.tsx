import { withoutQuery } from '../../evidence/address/mask-query.ts';
import type { Target } from '../../evidence/address/target.ts';
import { words } from '../../words/words.ts';

/**
 * `watching`: nobody answers yet. `starting`: the port is open, and no page comes from it yet. `going-on`: it answers.
 * `offered`: it answers, and the person decides. `form`: it answers, and what failed was a form, which only the person may send again.
 * `sign-in`: nobody asks, since the address works once, for the program that waits for it.
 */
export type Watching = 'watching' | 'starting' | 'going-on' | 'offered' | 'form' | 'sign-in';

/** Says that the address is watched, and what came of it. */
export function WatchLine({ watching, target }: { watching: Watching; target: Target }) {
  return (
    <span class="watch">
      <span class={`dot ${watching}`} aria-hidden="true" />
      <span>
        {watching === 'watching' && words.page.watch.watching(target.port)}
        {watching === 'starting' && words.page.watch.starting(target.port)}
        {watching === 'going-on' && words.page.watch.goingOn(withoutQuery(target.path))}
        {watching === 'sign-in' && words.page.watch.signIn}
        {watching === 'form' && words.page.watch.answersForm(target.port)}
        {watching === 'offered' && (
          <>
            {words.page.watch.answers(target.port)}{' '}
            <a class="button small" href={target.url}>
              {words.page.buttons.open}
            </a>
          </>
        )}
      </span>
    </span>
  );
}
