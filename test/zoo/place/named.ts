import type { BrowserSettings } from '../../browsers/browser.ts';
import { changeHosts } from './own-hosts.ts';
import type { Place } from './place.ts';

/** For a world's `settings`. Chromium notices a change of the hosts file a while later, so the line is there before the browser starts. */
export function named(names: readonly string[], settings: BrowserSettings = {}) {
  return async (place: Place): Promise<BrowserSettings> => {
    await changeHosts(place, (text) => `${text}\n127.0.0.1 ${names.join(' ')}\n`);
    return settings;
  };
}
