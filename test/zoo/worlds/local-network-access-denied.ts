import type { BrowserSettings } from '../../browsers/browser.ts';
import type { Place } from '../place/place.ts';
import { serveCaller } from '../place/serve-caller.ts';
import { defineWorld } from '../world.ts';

const site = 'example.test';
/** Known before the page is served: the browser is told which port to take for the internet. */
const pagePorts = new WeakMap<Place, number>();

/** Makes a page of this machine one from the internet, as far as the browser can tell. */
async function fromElsewhere(place: Place): Promise<BrowserSettings> {
  const port = place.port();
  pagePorts.set(place, port);
  return {
    hearsOtherSites: true,
    chromiumArguments: [
      `--host-resolver-rules=MAP ${site} 127.0.0.1`,
      `--ip-address-space-overrides=127.0.0.1:${port}=public`,
    ],
    firefoxPreferences: {
      'network.dns.localDomains': site,
      'network.lna.address_space.public.override': `127.0.0.1:${port}`,
      // Chromium's rule; by default Firefox asks the person about such a page too.
      'network.lna.block_insecure_contexts': true,
    },
  };
}

const byItself = (call: string) => call;
/** What is in a frame of this kind has no origin. */
const inSandbox = (call: string) =>
  `const frame = Object.assign(document.createElement('iframe'), { sandbox: 'allow-scripts', srcdoc: "<script>${call}<\\/script>" });
document.body.append(frame);`;

async function pageThatCalls(place: Place, url: string, isSecure: boolean, callIn = byItself) {
  const port = pagePorts.get(place) ?? 0;
  const secured = isSecure && { certificate: await place.certificate([`DNS:${site}`]) };
  await serveCaller(place, { port, script: callIn(`fetch('${url}').catch(() => undefined)`), ...secured });
  return { url, page: `${isSecure ? 'https' : 'http'}://${site}:${port}/` };
}

export const localNetworkAccessDenied = [
  ...[true, false].map((isSecure) =>
    defineWorld({
      cause: 'local-network-access-denied',
      name: `an ${isSecure ? 'https' : 'http'} page from the internet calls a server on this computer`,
      settings: fromElsewhere,
      async make(place) {
        const port = place.port();
        await place.serve('api', { port, allow: '*' });
        return pageThatCalls(place, `http://127.0.0.1:${port}/`, isSecure);
      },
    }),
  ),
  defineWorld({
    cause: 'local-network-access-denied',
    name: 'a sandboxed frame in a page from the internet calls a server on this computer',
    settings: fromElsewhere,
    async make(place) {
      const port = place.port();
      await place.serve('api', { port, allow: '*' });
      return pageThatCalls(place, `http://127.0.0.1:${port}/`, true, inSandbox);
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a page from the internet calls a port of this computer where nothing is listening',
    nearMissOf: 'local-network-access-denied',
    settings: fromElsewhere,
    make: (place) => pageThatCalls(place, `http://127.0.0.1:${place.port()}/`, true),
  }),
];
