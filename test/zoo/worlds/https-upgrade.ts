import type { BrowserSettings } from '../../browsers/browser.ts';
import { named } from '../place/named.ts';
import { defineWorld } from '../world.ts';

/** As the switch in the settings of either browser sets it. */
const httpsOnly: BrowserSettings = {
  chromiumPreferences: { https_only_mode_enabled: true },
  // Without the switches of the driver, one of which turns the mode off.
  chromiumArguments: ['--disable-features=Translate'],
  firefoxPreferences: { 'dom.security.https_only_mode': true },
};

// Neither browser insists on https for localhost, so it takes a name of the person's own.
export const httpsUpgrade = [
  defineWorld({
    cause: 'https-upgrade',
    name: 'the browser is set to HTTPS only, and the server behind a name speaks plain HTTP',
    alsoTrue: ['https-to-http-server'],
    comesSecond: { chromium: 'it reports ERR_BLOCKED_BY_CLIENT, as for what an extension blocks' },
    needsPrivateNetwork: true,
    settings: named(['shop.test'], httpsOnly),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://shop.test:${port}/` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: "the browser is set to HTTPS only, which doesn't affect localhost",
    nearMissOf: 'https-upgrade',
    settings: async () => httpsOnly,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
