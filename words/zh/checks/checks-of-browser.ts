import type { Exchange } from '../../../evidence/browser/exchange.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { ServiceWorker } from '../../../evidence/browser/service-worker.ts';
import type { Check } from '../../report/check.ts';
import { listed } from '../names/listed.ts';

const redirected: Record<Redirects[number]['by'], (from: string, to: string) => string> = {
  server: (from, to) => `服务器将 ${from} 重定向到了 ${to}`,
  cache: (from, to) => `缓存的响应将 ${from} 重定向到了 ${to}`,
  browser: (from, to) => `浏览器自身将 ${from} 重定向到了 ${to}`,
  'service-worker': (from, to) => `Service Worker 将 ${from} 重定向到了 ${to}`,
  extension: (from, to) => `扩展程序将 ${from} 重定向到了 ${to}`,
  unknown: (from, to) => `${from} 被重定向到了 ${to}，来源不明`,
};

type BrowserProxy = NonNullable<ProxySettings['browser']>;

export function checkRedirects(redirects: Redirects): Check[] {
  return redirects.map(({ from, to, by, status }) => ({
    mark: by === 'server' ? 'ok' : 'bad',
    text: `${redirected[by](from, to)}${status ? `（${status}）` : ''}`,
  }));
}

export function checkExchange({ origin, status, headers, fromCache, cookieBytes, preflight }: Exchange): Check[] {
  const allowed = headers?.['access-control-allow-origin'];
  const facts: (Check | undefined)[] = [
    cookieBytes ? { mark: 'none', text: `浏览器发送了 ${cookieBytes} 字节的 Cookie` } : undefined,
    preflight?.status ? { mark: 'none', text: `CORS 预检请求得到的响应是 ${preflight.status}` } : undefined,
    fromCache ? { mark: 'none', text: '响应来自缓存，而不是服务器' } : undefined,
    origin && headers
      ? {
          mark: allowed === origin || allowed === '*' ? 'ok' : 'bad',
          text: readersOf(origin, allowed),
        }
      : undefined,
    status ? { mark: status < 400 ? 'ok' : 'bad', text: `浏览器收到状态码 ${status}` } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

export function checkServiceWorker(worker: ServiceWorker): Check[] {
  if (!worker) return [];
  const text = worker.answered ? '页面来自 Service Worker，而不是服务器' : '有 Service Worker 参与';
  return [{ mark: worker.answered ? 'bad' : 'none', text }];
}

function checkBrowserProxy({ servers, takesLoopback, takesTarget = takesLoopback }: BrowserProxy): Check {
  const proxy = listed(servers);
  return takesTarget
    ? { mark: 'bad', text: `浏览器对这台计算机也使用代理：${proxy}` }
    : {
        mark: 'none',
        text: `浏览器使用代理，但据 Portside 判断，对这台计算机不使用：${proxy}`,
      };
}

export function checkProxy({ browser, environment, reachable }: ProxySettings): Check[] {
  const checks = browser && browser.servers.length > 0 ? [checkBrowserProxy(browser)] : [];
  if (environment) checks.push(checkEnvironment(environment));
  if (reachable === false) checks.push({ mark: 'bad', text: '代理不接受连接' });
  return checks;
}

function checkEnvironment({ variables, sparesTarget }: NonNullable<ProxySettings['environment']>): Check {
  const names = listed(Object.keys(variables));
  return sparesTarget
    ? { mark: 'ok', text: `环境变量设置了代理，但不用于此地址：${names}` }
    : { mark: 'none', text: `环境变量为此地址设置了代理：${names}` };
}

function readersOf(origin: string, allowed: string | undefined): string {
  if (!allowed) return `页面来自 ${origin}，而响应不允许任何页面读取`;
  return allowed === '*'
    ? `页面来自 ${origin}，而响应允许任何页面读取`
    : `页面来自 ${origin}，而响应允许来自 ${allowed} 的页面读取`;
}
