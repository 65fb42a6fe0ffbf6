import type { Settings } from '../../../state/settings/settings-shape.ts';

/** Where a diagnosis is shown: in the failed tab itself, at once or if its request turns out to be no form, or elsewhere. */
export type Place = 'tab' | 'tab-if-no-form' | 'popup' | 'badge';

interface FailedLoad {
  how: Settings['show'];
  /** The person wants the browser's own page this time. */
  isLeftAlone: boolean;
  /** Part of the page came, and is still there. */
  isPartial: boolean | undefined;
  /** Undefined where no request was seen: right after its start Chromium shows none. */
  method: string | undefined;
}

/** A request that may have carried a form is never taken over: going back to it must stay possible. */
export function placeFor({ how, isLeftAlone, isPartial, method }: FailedLoad): Place {
  if (isLeftAlone) return 'badge';
  if (how !== 'tips') return how;
  if (isPartial) return 'badge';
  if (method === undefined) return 'tab-if-no-form';
  return method === 'GET' ? 'tab' : 'badge';
}
