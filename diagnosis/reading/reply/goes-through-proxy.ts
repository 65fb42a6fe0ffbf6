import { isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { FactsRead } from '../facts-read.ts';

/** Whether the browser sent the request to a proxy, as it said itself or by the settings it was started with. */
export function goesThroughProxy(target: Target, { attempt, proxy }: FactsRead<'attempt' | 'proxy'>): boolean {
  if (attempt?.proxy) return true;
  const settings = proxy?.browser;
  if (!settings || settings.mode === 'direct') return false;
  // What the system is set to, a browser doesn't say; somebody may have looked.
  return settings.takesTarget ?? (settings.mode !== 'system' && isOwn(target) && settings.takesLoopback === true);
}

/** An address that bypasses every proxy by default: https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md */
export function isOwn(target: Target): boolean {
  return target.kind !== 'name' || isLoopbackName(target.host);
}
