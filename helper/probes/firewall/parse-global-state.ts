import type { Firewall } from '../../../evidence/machine/firewall.ts';

/**
 * Reads `socketfilterfw --getglobalstate` of macOS. On a computer that a company manages it tells nothing:
 * `Firewall is enabled. (State = 1)`
 * `Firewall settings cannot be modified from command line on managed Mac computers.`
 */
export function parseGlobalState(text: string): Pick<Firewall, 'active' | 'incoming'> | undefined {
  const state = /\(State = (\d)\)/.exec(text)?.[1] ?? (/\benabled\b/.test(text) ? '1' : undefined);
  if (state === '0' || /\bFirewall is disabled\b/.test(text)) return { active: false, incoming: 'let-in' };
  if (state === undefined) return undefined;
  return { active: true, incoming: state === '2' ? 'all-kept-out' : 'kept-out' };
}
