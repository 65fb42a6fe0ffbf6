import type { FoundOut } from '../../evidence/index.ts';
import type { Services } from '../../evidence/machine/services.ts';
import type { Owners } from '../../evidence/port/owners.ts';
import type { Answer, WatchState } from '../../protocol/answers.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { askOnce, converse } from './converse.ts';

/** Asks the helper why `url` does not load. Facts come in stages, each passed on at once. @returns the helper's state */
export async function lookWithHelper(url: string, found: (facts: FoundOut) => void): Promise<HelperState> {
  return converse({ type: 'look', url: maskAllTexts(url) }, (answer) => {
    if (answer.type === 'facts') found(answer.found);
    return answer.type === 'done';
  });
}

/**
 * Has the helper watch `url`, and passes on its status, at first and at each change.
 * @returns the helper's state, once it has ended or the watch is aborted
 */
export function watchWithHelper(
  url: string,
  changed: (state: WatchState) => void,
  signal: AbortSignal,
): Promise<HelperState> {
  const take = (answer: Answer) => {
    if (answer.type === 'watched') changed(answer.state);
    return answer.type === 'done';
  };
  return converse({ type: 'watch', url: maskAllTexts(url) }, take, signal);
}

/** Who serves `port` now; empty if the helper can't tell. */
export async function askOwner(port: number): Promise<Owners> {
  const { answer } = await askOnce({ type: 'owner', port }, 'owner');
  return answer?.owners ?? [];
}

/** The addresses on this computer that the name in `url` leads to, none if it leads elsewhere; and the helper's state. */
export async function askWhereabouts(url: string): Promise<{ addresses: string[]; helper: HelperState }> {
  const { answer, helper } = await askOnce({ type: 'whereabouts', url: new URL(url).origin }, 'whereabouts');
  return { addresses: answer?.addresses ?? [], helper };
}

export interface SeenServices {
  services?: Services;
  /** Whether this computer is on any network. */
  isOnNetwork?: boolean | undefined;
  helper: HelperState;
}

/** What listens on this computer, absent if the helper can't tell; and the helper's state. */
export async function askServices(): Promise<SeenServices> {
  const { answer: { services, isOnNetwork } = {}, helper } = await askOnce({ type: 'services' }, 'services');
  return { ...(services && { services }), ...(isOnNetwork !== undefined && { isOnNetwork }), helper };
}

/** The query and the user may hold tokens and passwords; no probe needs them. */
function maskAllTexts(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
