import type { HelperState } from '../../protocol/helper-state.ts';
import { words } from '../words.ts';

/** The helper's state, and what to do about it: for a working helper, whether it or the extension needs an update. */
export function helperInWords({ state, update }: HelperState) {
  if (state !== 'fine' || !update) return words.page.helper[state];
  return words.page.helper[update === 'helper' ? 'behind' : 'ahead'];
}

/** Whether there is something to do about the helper. */
export function needsAttention({ state, update }: HelperState): boolean {
  return state === 'fine' ? update !== undefined : state !== 'unasked';
}
