import type { HelperState } from '../../protocol/helper-state.ts';
import { words } from '../words.ts';

/** How it stands with the helper, and the way out: of a helper that works, whether it or the extension is to be updated. */
export function helperInWords({ state, update }: HelperState) {
  if (state !== 'fine' || !update) return words.page.helper[state];
  return words.page.helper[update === 'helper' ? 'behind' : 'ahead'];
}

/** Whether there is something to do about the helper. */
export function needsAttention({ state, update }: HelperState): boolean {
  return state === 'fine' ? update !== undefined : state !== 'unasked';
}
