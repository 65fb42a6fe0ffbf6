import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '../../probes/browser.ts';
import { askWhereabouts } from '../../probes/helper/helper.ts';
import { behind } from '../../protocol/behind.ts';
import type { HelperState } from '../../protocol/helper-state.ts';
import { logErrors } from '../../state/log-errors.ts';

export interface HelperLook {
  readonly helper: ReadonlySignal<HelperState>;
  again(): Promise<void>;
}

/** A person who sets the helper up goes to a terminal and comes back. */
const lookEveryMs = 5000;

/** The helper's state, checked now, whenever the page comes to the front, and regularly until the helper works. */
export function lookAtHelper(): HelperLook {
  const helper = signal<HelperState>({ state: 'unasked' });
  const again = async () => {
    const seen = withVersions((await askWhereabouts('http://localhost/')).helper);
    // An unchanged state isn't announced again.
    if (seen.state !== helper.value.state || seen.detail !== helper.value.detail) helper.value = seen;
  };
  const look = () => {
    if (!document.hidden) logErrors(again());
  };
  document.addEventListener('visibilitychange', look);
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  setInterval(() => {
    if (helper.value.state !== 'fine') look();
  }, lookEveryMs);
  look();
  return { helper, again };
}

/** On a page about the set-up, an older release is mentioned even before a fact is missing. */
function withVersions(helper: HelperState): HelperState {
  const update = helper.state === 'fine' ? behind(helper.detail, browser.runtime.getManifest().version) : undefined;
  return update ? { ...helper, update } : helper;
}
