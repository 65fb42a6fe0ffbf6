import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Firewall } from '../../../evidence/machine/firewall.ts';

/** What is known of the rule: the rule itself, or that it cannot be one of the system's own firewall. */
export type RuleSeen = { rule?: string | undefined; isOff?: boolean };

/** macOS has a packet filter besides its firewall, which only an administrator may ask. */
export function ruleSeen(firewall: Firewall | undefined, os: OperatingSystem): RuleSeen {
  const [rule] = firewall?.blockingRules ?? [];
  const isOff = firewall?.active === false && (os === 'windows' || firewall.blockingRules?.length === 0);
  return { ...(rule && { rule }), ...(isOff && { isOff }) };
}
