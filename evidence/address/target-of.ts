import type { Evidence } from '../index.ts';
import { isLoopbackName, parseNamedTarget, type Target } from './target.ts';

/**
 * The target that evidence is about, a name together with where this system says it leads.
 * @returns undefined when its `url` is no address of a web page or socket
 */
export function targetOf({ url, facts }: Pick<Evidence, 'url' | 'facts'>): Target | undefined {
  const target = parseNamedTarget(url);
  const addresses = facts.resolution?.addresses ?? [];
  if (target?.kind !== 'name' || isLoopbackName(target.host) || addresses.length === 0) return target;
  return { ...target, addresses };
}
