import { expect, test } from 'vitest';
import { type Place, placeFor } from '../../../../entrypoints/background/showing/place-for.ts';

type FailedLoad = Parameters<typeof placeFor>[0];

const plain: FailedLoad = { how: 'tips', isLeftAlone: false, isPartial: false, method: 'GET' };

test.for<[string, Partial<FailedLoad>, Place]>([
  ['a page that was opened', {}, 'tab'],
  ['a form that was sent', { method: 'POST' }, 'badge'],
  ['a request that nobody saw', { method: undefined }, 'tab-if-no-form'],
  ['a page of which a part came', { isPartial: true }, 'badge'],
  ['a page of which a part came, whose request nobody saw', { isPartial: true, method: undefined }, 'badge'],
  ["the browser's own page is wanted this time", { isLeftAlone: true }, 'badge'],
  ['the popup was chosen', { how: 'popup' }, 'popup'],
  ['the popup was chosen, and a form was sent', { how: 'popup', method: 'POST' }, 'popup'],
  ['the popup was chosen, and nothing is wanted this time', { how: 'popup', isLeftAlone: true }, 'badge'],
  ['the icon alone was chosen', { how: 'badge' }, 'badge'],
])('%s', ([, load, place]) => {
  expect(placeFor({ ...plain, ...load })).toBe(place);
});
