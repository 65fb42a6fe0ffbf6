import type { Firewall } from '../../../evidence/machine/firewall.ts';

/**
 * Whether the firewall of Windows is on, from `reg query …\FirewallPolicy /s /v EnableFirewall`: it has a value for each kind of
 * network, and only where all agree the kind does not matter. netsh says it too, in the language of the system.
 * `    EnableFirewall    REG_DWORD    0x1`
 */
export function parseEnabledProfiles(text: string): boolean | undefined {
  const values = [...text.matchAll(/^[ \t]*EnableFirewall\s+REG_DWORD\s+0x([01])\s*$/gm)].map(
    ([, value]) => value === '1',
  );
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/**
 * What becomes of connections from elsewhere, from `netsh advfirewall show currentprofile`, in which this one value is in no language:
 * `Firewall Policy                       BlockInbound,AllowOutbound`
 */
export function parseInboundPolicy(text: string): Firewall['incoming'] {
  const policy = /\b(BlockInboundAlways|BlockInbound|AllowInbound),\w+/i.exec(text)?.[1]?.toLowerCase();
  if (policy === undefined) return undefined;
  if (policy === 'allowinbound') return 'let-in';
  return policy === 'blockinbound' ? 'kept-out' : 'all-kept-out';
}
