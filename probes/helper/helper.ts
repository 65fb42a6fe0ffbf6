import type { FoundOut } from '../../evidence/index.ts';
import type { Services } from '../../evidence/machine/services.ts';
import type { Owners } from '../../evidence/port/owners.ts';
import type { Answer, WatchState } from '../../protocol/answers.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { converse } from './converse.ts';

/** Asks the helper why `url` does not load. Facts come in stages, each handed on at once. @returns how it stands with the helper */
export async function lookWithHelper(url: string, found: (facts: FoundOut) => void): Promise<HelperState> {
  return converse({ type: 'look', url: maskAllTexts(url) }, (answer) => {
    if (answer.type === 'facts') found(answer.found);
    return answer.type === 'done';
  });
}

/**
 * Has the helper watch `url`, and hands on how it stands with it, at first and at each change.
 * @returns how it stands with the helper, once it has ended or the watch is called off
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

/** Who serves `port` now; empty when the helper cannot tell. */
export async function askOwner(port: number): Promise<Owners> {
  let owners: Owners = [];
  await converse({ type: 'owner', port }, (answer) => {
    if (answer.type === 'owner') owners = answer.owners;
    return answer.type === 'owner';
  });
  return owners;
}

/** The addresses of this computer that the name in `url` leads to, none where it leads elsewhere; and how it stands with the helper. */
export async function askWhereabouts(url: string): Promise<{ addresses: string[]; helper: HelperState }> {
  let addresses: string[] = [];
  const helper = await converse({ type: 'whereabouts', url: new URL(url).origin }, (answer) => {
    if (answer.type === 'whereabouts') addresses = answer.addresses;
    return answer.type === 'whereabouts';
  });
  return { addresses, helper };
}

export interface SeenServices {
  services?: Services;
  /** Whether this computer is on any network. */
  isOnNetwork?: boolean | undefined;
  helper: HelperState;
}

/** What listens on this computer, absent when the helper cannot tell; and how it stands with the helper. */
export async function askServices(): Promise<SeenServices> {
  let found: Omit<SeenServices, 'helper'> = {};
  const helper = await converse({ type: 'services' }, (answer) => {
    if (answer.type === 'services') found = answer;
    return answer.type === 'services';
  });
  const { services, isOnNetwork } = found;
  return { ...(services && { services }), ...(isOnNetwork !== undefined && { isOnNetwork }), helper };
}

/** The query and the user may hold tokens and passwords; no probe needs them. */
function maskAllTexts(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
