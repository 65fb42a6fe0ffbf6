import type { Target } from '../../../evidence/address/target.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import { namesTarget } from './names-target.ts';
import { stripProxyUrl } from './strip-proxy-url.ts';

type Environment = NonNullable<ProxySettings['environment']>;

const proxyVariables = ['http_proxy', 'https_proxy', 'all_proxy'];

/** HTTP_PROXY and the like, in both spellings; undefined if none is set. */
export function environmentProxy(
  environment: Readonly<Record<string, string | undefined>>,
  target: Target,
): Environment | undefined {
  const named = Object.entries(environment).filter(([name, value]) => value && isProxyVariable(name, target));
  if (named.length === 0) return undefined;
  const variables = Object.fromEntries(named.map(([name, value = '']) => [name, stripProxyUrl(value)]));
  const spared = [environment.no_proxy, environment.NO_PROXY].filter(Boolean).join(',');
  return { variables, sparesTarget: namesTarget(spared, target) };
}

/** `https_proxy` is for https addresses only, `http_proxy` for http. */
function isProxyVariable(name: string, { scheme }: Target): boolean {
  const lower = name.toLowerCase();
  return proxyVariables.includes(lower) && (lower === 'all_proxy' || lower === `${scheme}_proxy`);
}
