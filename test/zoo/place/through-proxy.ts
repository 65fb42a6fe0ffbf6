import type { BrowserSettings } from '../../browsers/browser.ts';
import type { Place } from './place.ts';
import { proxyPort } from './proxy-port.ts';

/** A browser that asks a proxy, for this computer too where `takesLoopback` says so, as debugging proxies have it. */
export function throughProxy(takesLoopback: boolean): (place: Place) => Promise<BrowserSettings> {
  return async (place) => {
    const port = proxyPort(place);
    return {
      chromiumArguments: [
        `--proxy-server=127.0.0.1:${port}`,
        ...(takesLoopback ? ['--proxy-bypass-list=<-loopback>'] : []),
      ],
      firefoxPreferences: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.allow_hijacking_localhost': takesLoopback,
      },
    };
  };
}
