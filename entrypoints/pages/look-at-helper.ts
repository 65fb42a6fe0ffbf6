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

/** How it stands with the helper, looked at now, whenever the page comes to the front, and while there is something to do in front. */
export function lookAtHelper(): HelperLook {
  const helper = signal<HelperState>({ state: 'unasked' });
  const again = async () => {
    const seen = withVersions((await askWhereabouts('http://localhost/')).helper);
    // Nothing is said anew that stands there already.
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

/** Here, where the set-up is looked at, an older release of either is worth a word before anything is missing. */
function withVersions(helper: HelperState): HelperState {
  const update = helper.state === 'fine' ? behind(helper.detail, browser.runtime.getManifest().version) : undefined;
  return update ? { ...helper, update } : helper;
}
