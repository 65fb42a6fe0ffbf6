import { expect, test } from 'vitest';
import { parseEnabledProfiles, parseInboundPolicy } from '../../../../helper/probes/firewall/parse-windows-firewall.ts';

const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy';
const registry = (values: readonly number[]) =>
  `\r\n${values.map((value, at) => `${key}\\${['DomainProfile', 'PublicProfile', 'StandardProfile'][at]}\r\n    EnableFirewall    REG_DWORD    0x${value}\r\n`).join('\r\n')}\r\nEnd of search: 3 match(es) found.\r\n`;

test.for([
  [registry([1, 1, 1]), true],
  [registry([0, 0, 0]), false],
  [registry([1]), true],
  // Which of them counts, the registry does not say.
  [registry([1, 0, 1]), undefined],
  ['ERROR: The system was unable to find the specified registry key or value.\r\n', undefined],
  ['', undefined],
] as [string, boolean | undefined][])('whether it is on: %#', ([text, is]) => {
  expect(parseEnabledProfiles(text)).toBe(is);
});

/** `netsh advfirewall show currentprofile`, after public reports in English; of German the words before the values differ. */
const english = (policy: string) => `
Public Profile Settings: 
----------------------------------------------------------------------
State                                 ON
Firewall Policy                       ${policy}
LocalFirewallRules                    N/A (GPO-store only)
Ok.
`;

test.for([
  [english('BlockInbound,AllowOutbound'), 'kept-out'],
  [english('BlockInboundAlways,AllowOutbound'), 'all-kept-out'],
  [english('AllowInbound,AllowOutbound'), 'let-in'],
  [
    'Status                                EIN\r\nFirewallrichtlinie                    BlockInbound,AllowOutbound\r\n',
    'kept-out',
  ],
  ['The following command was not found.', undefined],
] as [string, string | undefined][])('what becomes of connections from elsewhere: %#', ([text, is]) => {
  expect(parseInboundPolicy(text)).toBe(is);
});
