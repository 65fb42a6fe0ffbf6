import type { Exchange } from '../../../evidence/browser/exchange.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { ServiceWorker } from '../../../evidence/browser/service-worker.ts';
import type { Check } from '../../report/check.ts';
import { listed } from '../names/listed.ts';

const redirected: Record<Redirects[number]['by'], (from: string, to: string) => string> = {
  server: (from, to) => `The server redirected ${from} to ${to}`,
  cache: (from, to) => `A cached reply redirected ${from} to ${to}`,
  browser: (from, to) => `The browser itself redirected ${from} to ${to}`,
  'service-worker': (from, to) => `A service worker redirected ${from} to ${to}`,
  extension: (from, to) => `An extension redirected ${from} to ${to}`,
  unknown: (from, to) => `Something redirected ${from} to ${to}`,
};

type BrowserProxy = NonNullable<ProxySettings['browser']>;

export function checkRedirects(redirects: Redirects): Check[] {
  return redirects.map(({ from, to, by, status }) => ({
    mark: by === 'server' ? 'ok' : 'bad',
    text: `${redirected[by](from, to)}${status ? ` (${status})` : ''}`,
  }));
}

export function checkExchange({ origin, status, headers, fromCache, cookieBytes, preflight }: Exchange): Check[] {
  const allowed = headers?.['access-control-allow-origin'];
  const facts: (Check | undefined)[] = [
    cookieBytes ? { mark: 'none', text: `The browser sent ${cookieBytes} bytes of cookies` } : undefined,
    preflight?.status ? { mark: 'none', text: `The CORS preflight was answered with ${preflight.status}` } : undefined,
    fromCache ? { mark: 'none', text: 'The reply came from the cache, not from the server' } : undefined,
    origin && headers
      ? {
          mark: allowed === origin || allowed === '*' ? 'ok' : 'bad',
          text: readersOf(origin, allowed),
        }
      : undefined,
    status ? { mark: status < 400 ? 'ok' : 'bad', text: `The browser received status ${status}` } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

export function checkServiceWorker(worker: ServiceWorker): Check[] {
  if (!worker) return [];
  const text = worker.answered
    ? 'The page came from a service worker, not from the server'
    : 'A service worker was involved';
  return [{ mark: worker.answered ? 'bad' : 'none', text }];
}

function checkBrowserProxy({ servers, takesLoopback, takesTarget = takesLoopback }: BrowserProxy): Check {
  const proxy = listed(servers);
  return takesTarget
    ? { mark: 'bad', text: `The browser uses a proxy for this computer too: ${proxy}` }
    : {
        mark: 'none',
        text: `The browser uses a proxy, but apparently not for this computer: ${proxy}`,
      };
}

export function checkProxy({ browser, environment, reachable }: ProxySettings): Check[] {
  const checks = browser && browser.servers.length > 0 ? [checkBrowserProxy(browser)] : [];
  if (environment) checks.push(checkEnvironment(environment));
  if (reachable === false) checks.push({ mark: 'bad', text: "The proxy isn't accepting connections" });
  return checks;
}

function checkEnvironment({ variables, sparesTarget }: NonNullable<ProxySettings['environment']>): Check {
  const names = listed(Object.keys(variables));
  return sparesTarget
    ? { mark: 'ok', text: `Environment variables set a proxy, but not for this address: ${names}` }
    : { mark: 'none', text: `Environment variables set a proxy for this address: ${names}` };
}

function readersOf(origin: string, allowed: string | undefined): string {
  if (!allowed) return `The page is from ${origin}, and the reply lets no page read it`;
  return allowed === '*'
    ? `The page is from ${origin}, and the reply lets any page read it`
    : `The page is from ${origin}, and the reply lets pages from ${allowed} read it`;
}
