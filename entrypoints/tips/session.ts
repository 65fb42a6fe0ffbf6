import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Watching } from '../../components/diagnosis/watch-line.tsx';
import { signInAnswer } from '../../diagnosis/reading/call/sign-in-answer.ts';
import type { Target } from '../../evidence/address/target.ts';
import { isBlockedPort } from '../../evidence/browser/is-blocked-port.ts';
import { isForm } from '../../evidence/browser/is-form.ts';
import { logErrors } from '../../state/log-errors.ts';
import { tellBackground, type WatchNews } from '../../state/messages/page-messages.ts';
import { readTabState, type TabState, watchTabState } from '../../state/tab/tab-state.ts';
import { forgetAutoContinue, hasAutoContinued, rememberAutoContinue } from './auto-continued.ts';
import { decideWatching } from './decide-watching.ts';
import { ownTabId } from './own-tab-id.ts';
import { watchAddress } from './watch-address.ts';

/** What one tips page knows and can do. */
export interface Session {
  target: Target;
  state: ReadonlySignal<TabState | undefined>;
  isLookingAgain: ReadonlySignal<boolean>;
  /** The background did not take our message. */
  isUnheard: ReadonlySignal<boolean>;
  isBusy: Signal<boolean>;
  watching: ReadonlySignal<Watching>;
  lookAgain(): Promise<void>;
  showOwnErrorPage(): Promise<void>;
}

/** Long enough to read one line. */
const lineReadMs = 1500;

/**
 * Follows the tab's diagnosis, watches its address, and goes on to it once it answers.
 * @param known of the tab by now
 */
export function openSession(target: Target, known: TabState | undefined): Session {
  const state = signal<TabState | undefined>(undefined);
  const isLookingAgain = signal(false);
  const isUnheard = signal(false);
  const isBusy = signal(false);
  const tell = async (type: 'diagnose' | 'skip-next') => {
    const tabId = await ownTabId();
    isUnheard.value = await tellBackground({ type, tabId, url: target.url }).then(
      () => false,
      () => true,
    );
  };
  const lookAgain = async () => {
    isLookingAgain.value = true;
    await tell('diagnose');
    isLookingAgain.value = false;
  };
  logErrors(followState(target, state, known, lookAgain));
  return {
    target,
    state,
    isLookingAgain,
    isUnheard,
    isBusy,
    watching: goOnOnceAnswered(target, state, isBusy),
    lookAgain,
    async showOwnErrorPage() {
      await tell('skip-next');
      location.replace(target.url);
    },
  };
}

/** A tab that the browser restored has no stored state: then the background is asked to look. */
async function followState(
  target: Target,
  state: Signal<TabState | undefined>,
  known: TabState | undefined,
  look: () => Promise<void>,
) {
  const take = (next: TabState | undefined) => {
    if (!next || withoutFragment(next.url) !== withoutFragment(target.url)) return;
    // Looking again begins from nothing: what is known already stays until there is something better.
    if (next.stage === 'settled' || state.value?.stage !== 'settled') state.value = next;
  };
  take(known);
  const tabId = await ownTabId();
  watchTabState(tabId, take);
  // It may have changed before it was watched.
  take(await readTabState(tabId));
  if (!state.value) await look();
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

function goOnOnceAnswered(
  target: Target,
  state: ReadonlySignal<TabState | undefined>,
  isBusy: ReadonlySignal<boolean>,
): ReadonlySignal<Watching> {
  const news = signal<WatchNews>('down');
  const wasHereBefore = hasAutoContinued(target.url);
  const attempt = () => state.value?.diagnosis.evidence.facts.attempt;
  const isBlocked = computed(() => isBlockedPort(attempt()));
  const isSignIn = computed(() => hasSignInAnswer(target, state.value));
  let isWatched = false;
  // Once it is known what the page is about: a question of ours would use up a program that takes one answer.
  effect(() => {
    if (isWatched || !state.value || isBlocked.value || isSignIn.value) return;
    isWatched = true;
    watchAddress(target.url, (latest) => {
      news.value = latest;
    });
  });
  const watching = computed(() =>
    decideWatching(news.value, {
      isBlocked: isBlocked.value,
      isSignIn: isSignIn.value,
      worksNow: worksNow(state.value),
      isForm: isForm(attempt()),
      isBusy: isBusy.value,
      wasHereBefore,
    }),
  );
  effect(() => {
    if (watching.value !== 'going-on') return undefined;
    // At once and without a timer: those of a tab in the background may be a minute late.
    if (news.value === 'answers-again') return goOn(target.url, true);
    const timer = setTimeout(() => goOn(target.url, false), lineReadMs);
    return () => clearTimeout(timer);
  });
  return watching;
}

/** Its answer to a sign-in works once, and only for the program that is waiting: the next one has to ask for another. */
function hasSignInAnswer(target: Target, state: TabState | undefined): boolean {
  const { attempt, redirects, exchange } = state?.diagnosis.evidence.facts ?? {};
  return signInAnswer({ target, attempt, redirects, exchange }) !== undefined;
}

function goOn(url: string, wasDown: boolean): void {
  if (wasDown) forgetAutoContinue(url);
  else rememberAutoContinue(url);
  location.replace(url);
}

function worksNow(state: TabState | undefined): boolean {
  const first = state?.stage === 'settled' ? state.diagnosis.findings[0] : undefined;
  return first?.cause === 'works-now' && first.certainty === 'certain';
}
