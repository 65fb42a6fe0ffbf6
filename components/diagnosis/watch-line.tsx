import type { Stop } from '../../diagnosis/cause.ts';
import { withoutQuery } from '../../evidence/address/mask-query.ts';
import type { Target } from '../../evidence/address/target.ts';
import { words } from '../../words/words.ts';

/**
 * `watching`: nobody answers yet. `starting`: the port is open, and no page comes from it yet. `going-on`: it answers.
 * `offered`: it answers, and the person decides. `form`: it answers, and what failed was a form, which only the person may send again.
 * `blocked`: nobody asks, since the browser opens no page on this port. `sign-in`: nobody asks either, since the address works once, for the
 * program that waits for it.
 */
export type Watching = 'watching' | 'starting' | 'going-on' | 'offered' | 'form' | 'blocked' | 'sign-in';

interface Props {
  watching: Watching;
  target: Target;
  /** Where the request stopped, as far as that is known. */
  stop: Stop | undefined;
}

/** Says that the address is being watched, and the result. */
export function WatchLine({ watching, target, stop }: Props) {
  return (
    <span class="watch">
      <span class={`dot ${watching}`} aria-hidden="true" />
      <span>
        {watchWords(watching, target, stop)}
        {watching === 'offered' && (
          <>
            {' '}
            <a class="button small" href={target.url}>
              {words.page.buttons.open}
            </a>
          </>
        )}
      </span>
    </span>
  );
}

/** Where no answer comes; elsewhere the server may answer all along. */
const mayStayDown: ReadonlySet<Stop> = new Set(['port', 'program', 'none']);

/** The state of the watched address, in a sentence. */
export function watchWords(watching: Watching, { port, path }: Target, stop?: Stop): string {
  const { watch } = words.page;
  switch (watching) {
    case 'watching':
      return stop && !mayStayDown.has(stop) ? watch.watchingPage(port) : watch.watching(port);
    case 'starting':
      return watch.starting(port);
    case 'going-on':
      return watch.goingOn(withoutQuery(path));
    case 'blocked':
      return watch.blocked(port);
    case 'sign-in':
      return watch.signIn;
    case 'form':
      return watch.answersForm(port);
    case 'offered':
      return watch.answers(port);
  }
}
