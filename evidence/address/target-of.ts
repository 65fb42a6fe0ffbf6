import type { Evidence } from '../index.ts';
import { isLoopbackName, parseNamedTarget, type Target } from './target.ts';

/**
 * The target that evidence is about. For a name, it includes the addresses this system resolves it to.
 * @returns undefined if its `url` isn't the address of a web page or WebSocket
 */
export function targetOf({ url, facts }: Pick<Evidence, 'url' | 'facts'>): Target | undefined {
  const target = parseNamedTarget(url);
  const addresses = facts.resolution?.addresses ?? [];
  if (target?.kind !== 'name' || isLoopbackName(target.host) || addresses.length === 0) return target;
  return { ...target, addresses };
}
