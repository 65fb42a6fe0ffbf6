import type { AskedFrom } from '../../evidence/index.ts';
import type { Services } from '../../evidence/machine/services.ts';
import { words } from '../words.ts';

/** For a command run in a folder: whether the page comes from another folder, and where this folder's server is. Usually empty. */
export function askedFromLines(askedFrom: AskedFrom | undefined, services: Services = []): string[] {
  const { server, serverFolder } = askedFrom ?? {};
  if (!askedFrom || !serverFolder || server === 'this-folder' || server === 'this-checkout') return [];
  const there = topOf(serverFolder, askedFrom.serverCheckout);
  const here = topOf(askedFrom.folder, askedFrom.checkout);
  const { otherCheckout, youAreIn, yourServer } = words.page.checkout;
  const own = services.filter(({ isFromHere, web }) => isFromHere && web !== false).map(({ port }) => String(port));
  const sentence = server === 'other-checkout' ? otherCheckout(there, here) : youAreIn(there, here);
  return [words.paragraph([sentence, ...(own.length > 0 ? [yourServer(words.listed(own), own.length)] : [])])];
}

function topOf(folder: string, checkout: AskedFrom['checkout']): string {
  return words.placeName(checkout?.root ?? folder, checkout);
}
