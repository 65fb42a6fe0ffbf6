import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Firewall } from '../../../evidence/machine/firewall.ts';

/** What we know about the rule: the rule itself, or that it can't be one of the system's own firewall. */
export type RuleSeen = { rule?: string | undefined; isOff?: boolean };

/** macOS has a packet filter besides its firewall, which only an administrator can query. */
export function ruleSeen(firewall: Firewall | undefined, os: OperatingSystem): RuleSeen {
  const [rule] = firewall?.blockingRules ?? [];
  const isOff = firewall?.active === false && (os === 'windows' || firewall.blockingRules?.length === 0);
  return { ...(rule && { rule }), ...(isOff && { isOff }) };
}
