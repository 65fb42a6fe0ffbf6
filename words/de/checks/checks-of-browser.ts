import type { Exchange } from '../../../evidence/browser/exchange.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { ServiceWorker } from '../../../evidence/browser/service-worker.ts';
import type { Check } from '../../report/check.ts';
import { listed } from '../names/listed.ts';

const redirected: Record<Redirects[number]['by'], (from: string, to: string) => string> = {
  server: (from, to) => `Der Server hat ${from} auf ${to} umgeleitet`,
  cache: (from, to) => `Eine Antwort aus dem Cache hat ${from} auf ${to} umgeleitet`,
  browser: (from, to) => `Der Browser selbst hat ${from} auf ${to} umgeleitet`,
  'service-worker': (from, to) => `Ein Service Worker hat ${from} auf ${to} umgeleitet`,
  extension: (from, to) => `Eine Erweiterung hat ${from} auf ${to} umgeleitet`,
  unknown: (from, to) => `Etwas hat ${from} auf ${to} umgeleitet`,
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
    cookieBytes ? { mark: 'none', text: `Der Browser hat ${cookieBytes} Byte an Cookies gesendet` } : undefined,
    preflight?.status
      ? { mark: 'none', text: `Der CORS-Preflight wurde mit ${preflight.status} beantwortet` }
      : undefined,
    fromCache ? { mark: 'none', text: 'Die Antwort kam aus dem Cache, nicht vom Server' } : undefined,
    origin && headers
      ? {
          mark: allowed === origin || allowed === '*' ? 'ok' : 'bad',
          text: readersOf(origin, allowed),
        }
      : undefined,
    status ? { mark: status < 400 ? 'ok' : 'bad', text: `Der Browser hat den Status ${status} erhalten` } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

export function checkServiceWorker(worker: ServiceWorker): Check[] {
  if (!worker) return [];
  const text = worker.answered
    ? 'Die Seite kam von einem Service Worker, nicht vom Server'
    : 'Ein Service Worker war beteiligt';
  return [{ mark: worker.answered ? 'bad' : 'none', text }];
}

function checkBrowserProxy({ servers, takesLoopback, takesTarget = takesLoopback }: BrowserProxy): Check {
  const proxy = listed(servers);
  return takesTarget
    ? { mark: 'bad', text: `Der Browser verwendet auch für diesen Computer einen Proxy: ${proxy}` }
    : {
        mark: 'none',
        text: `Der Browser verwendet einen Proxy, aber nicht für diesen Computer, soweit Portside das erkennen kann: ${proxy}`,
      };
}

export function checkProxy({ browser, environment, reachable }: ProxySettings): Check[] {
  const checks = browser && browser.servers.length > 0 ? [checkBrowserProxy(browser)] : [];
  if (environment) checks.push(checkEnvironment(environment));
  if (reachable === false) checks.push({ mark: 'bad', text: 'Der Proxy nimmt keine Verbindungen an' });
  return checks;
}

function checkEnvironment({ variables, sparesTarget }: NonNullable<ProxySettings['environment']>): Check {
  const names = listed(Object.keys(variables));
  return sparesTarget
    ? { mark: 'ok', text: `Umgebungsvariablen legen einen Proxy fest, aber nicht für diese Adresse: ${names}` }
    : { mark: 'none', text: `Umgebungsvariablen legen für diese Adresse einen Proxy fest: ${names}` };
}

function readersOf(origin: string, allowed: string | undefined): string {
  if (!allowed) return `Die Seite stammt von ${origin}, und die Antwort darf von keiner Seite gelesen werden`;
  return allowed === '*'
    ? `Die Seite stammt von ${origin}, und die Antwort darf von jeder Seite gelesen werden`
    : `Die Seite stammt von ${origin}, und die Antwort darf von Seiten von ${allowed} gelesen werden`;
}
