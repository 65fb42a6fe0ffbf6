import { expect, test } from 'vitest';
import { parseCounter6, parseCounters } from '../../../../helper/system/linux/parse-counters.ts';

const snmp = `Icmp: InMsgs InErrors InCsumErrors InDestUnreachs OutMsgs OutErrors OutRateLimitGlobal OutRateLimitHost OutDestUnreachs
Icmp: 4 0 0 4 4 0 0 0 3
IcmpMsg: InType3 OutType3
IcmpMsg: 4 4
Tcp: RtoAlgorithm RtoMin RtoMax MaxConn ActiveOpens PassiveOpens AttemptFails EstabResets CurrEstab InSegs OutSegs RetransSegs InErrs OutRsts InCsumErrors
Tcp: 1 200 120000 -1 915 408 20 64 25 16380 15881 3 0 91 0
`;

test('pairs names with values, group by group', () => {
  expect(parseCounters(snmp, 'Tcp')).toMatchObject({ MaxConn: -1, ActiveOpens: 915, OutRsts: 91 });
  expect(parseCounters(snmp, 'Icmp').OutDestUnreachs).toBe(3);
});

test('an unknown group has no counters', () => {
  expect(parseCounters(snmp, 'TcpExt')).toEqual({});
});

test('reads a counter of the IPv6 table, and not one whose name begins alike', () => {
  const snmp6 = 'Icmp6OutDestUnreachsX            \t9\nIcmp6OutDestUnreachs            \t4\n';
  expect(parseCounter6(snmp6, 'Icmp6OutDestUnreachs')).toBe(4);
  expect(parseCounter6('', 'Icmp6OutDestUnreachs')).toBe(0);
});
