import type { Exchange } from '../../../evidence/browser/exchange.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { ServiceWorker } from '../../../evidence/browser/service-worker.ts';
import { listed } from '../names/listed.ts';
import type { Check } from './check.ts';

const senders: Record<Redirects[number]['by'], string> = {
  server: 'The server',
  cache: 'A reply kept from earlier',
  browser: 'The browser itself',
  'service-worker': 'A service worker',
  extension: 'An extension',
  unknown: 'Somebody',
};

type BrowserProxy = NonNullable<ProxySettings['browser']>;

export function checkRedirects(redirects: Redirects): Check[] {
  return redirects.map(({ from, to, by, status }) => ({
    mark: by === 'server' ? 'ok' : 'bad',
    text: `${senders[by]} sent the browser from ${from} to ${to}${status ? ` (${status})` : ''}`,
  }));
}

export function checkExchange({ origin, status, headers, fromCache, cookieBytes, preflight }: Exchange): Check[] {
  const allowed = headers?.['access-control-allow-origin'];
  const facts: (Check | undefined)[] = [
    cookieBytes ? { mark: 'none', text: `The browser sent ${cookieBytes} bytes of cookies` } : undefined,
    preflight?.status
      ? { mark: 'none', text: `The question ahead of the call was answered ${preflight.status}` }
      : undefined,
    fromCache ? { mark: 'none', text: 'The reply came from the cache, not from the server' } : undefined,
    origin && headers
      ? {
          mark: allowed === origin || allowed === '*' ? 'ok' : 'bad',
          text: `The page is of ${origin}, and the reply lets ${readersOf(allowed)} read it`,
        }
      : undefined,
    status ? { mark: status < 400 ? 'ok' : 'bad', text: `The browser got a reply with status ${status}` } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

export function checkServiceWorker(worker: ServiceWorker): Check[] {
  if (!worker) return [];
  const text = worker.answered
    ? 'The page came from a service worker, not from the server'
    : 'A service worker took part';
  return [{ mark: worker.answered ? 'bad' : 'none', text }];
}

function checkBrowserProxy({ servers, takesLoopback, takesTarget = takesLoopback }: BrowserProxy): Check {
  const scope = takesTarget ? 'for this computer too' : 'but not for this computer as far as is known';
  return { mark: takesTarget ? 'bad' : 'none', text: `The browser uses the proxy ${listed(servers)}, ${scope}` };
}

export function checkProxy({ browser, environment, reachable }: ProxySettings): Check[] {
  const checks = browser && browser.servers.length > 0 ? [checkBrowserProxy(browser)] : [];
  if (environment)
    checks.push({
      mark: environment.sparesTarget ? 'ok' : 'none',
      text: `${listed(Object.keys(environment.variables))} ${environment.sparesTarget ? 'leave this address out' : 'name a proxy for this address'}`,
    });
  if (reachable === false) checks.push({ mark: 'bad', text: 'The proxy does not accept connections' });
  return checks;
}

function readersOf(allowed: string | undefined): string {
  if (!allowed) return 'no page';
  return allowed === '*' ? 'any page' : `pages of ${allowed}`;
}
