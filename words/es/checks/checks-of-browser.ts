import type { Exchange } from '../../../evidence/browser/exchange.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { ServiceWorker } from '../../../evidence/browser/service-worker.ts';
import type { Check } from '../../report/check.ts';
import { listed } from '../names/listed.ts';

const redirected: Record<Redirects[number]['by'], (from: string, to: string) => string> = {
  server: (from, to) => `El servidor redirigió ${from} a ${to}`,
  cache: (from, to) => `Una respuesta en caché redirigió ${from} a ${to}`,
  browser: (from, to) => `El propio navegador redirigió ${from} a ${to}`,
  'service-worker': (from, to) => `Un service worker redirigió ${from} a ${to}`,
  extension: (from, to) => `Una extensión redirigió ${from} a ${to}`,
  unknown: (from, to) => `Algo redirigió ${from} a ${to}`,
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
    cookieBytes ? { mark: 'none', text: `El navegador envió ${cookieBytes} bytes de cookies` } : undefined,
    preflight?.status
      ? { mark: 'none', text: `La solicitud preflight de CORS recibió la respuesta ${preflight.status}` }
      : undefined,
    fromCache ? { mark: 'none', text: 'La respuesta vino de la caché, no del servidor' } : undefined,
    origin && headers
      ? {
          mark: allowed === origin || allowed === '*' ? 'ok' : 'bad',
          text: readersOf(origin, allowed),
        }
      : undefined,
    status ? { mark: status < 400 ? 'ok' : 'bad', text: `El navegador recibió el estado ${status}` } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

export function checkServiceWorker(worker: ServiceWorker): Check[] {
  if (!worker) return [];
  const text = worker.answered ? 'La página vino de un service worker, no del servidor' : 'Intervino un service worker';
  return [{ mark: worker.answered ? 'bad' : 'none', text }];
}

function checkBrowserProxy({ servers, takesLoopback, takesTarget = takesLoopback }: BrowserProxy): Check {
  const proxy = listed(servers);
  return takesTarget
    ? { mark: 'bad', text: `El navegador usa un proxy también para este equipo: ${proxy}` }
    : {
        mark: 'none',
        text: `El navegador usa un proxy, pero no para este equipo, hasta donde Portside puede ver: ${proxy}`,
      };
}

export function checkProxy({ browser, environment, reachable }: ProxySettings): Check[] {
  const checks = browser && browser.servers.length > 0 ? [checkBrowserProxy(browser)] : [];
  if (environment) checks.push(checkEnvironment(environment));
  if (reachable === false) checks.push({ mark: 'bad', text: 'El proxy no acepta conexiones' });
  return checks;
}

function checkEnvironment({ variables, sparesTarget }: NonNullable<ProxySettings['environment']>): Check {
  const names = listed(Object.keys(variables));
  return sparesTarget
    ? { mark: 'ok', text: `Las variables de entorno definen un proxy, pero no para esta dirección: ${names}` }
    : { mark: 'none', text: `Las variables de entorno definen un proxy para esta dirección: ${names}` };
}

function readersOf(origin: string, allowed: string | undefined): string {
  if (!allowed) return `La página es de ${origin}, y la respuesta no permite que la lea ninguna página`;
  return allowed === '*'
    ? `La página es de ${origin}, y la respuesta permite que la lea cualquier página`
    : `La página es de ${origin}, y la respuesta permite que la lean las páginas de ${allowed}`;
}
