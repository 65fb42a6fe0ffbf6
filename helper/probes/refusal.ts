import { readFileSync } from 'node:fs';
import { covers } from '../../evidence/address/covers.ts';
import type { Refusal } from '../../evidence/port/refusal.ts';
import { ifReadable } from '../files/if-readable.ts';
import type { Probe } from '../probe.ts';
import { connectLoopback } from '../reach/connect-loopback.ts';
import { parseCounter6, parseCounters } from '../system/linux/parse-counters.ts';
import { perPlatform } from '../system/per-platform.ts';
import { Unknown } from '../unknown.ts';

type Counts = Omit<Refusal[number], 'address'>;

/** The counters are for the whole machine, so now and then other programs' refusals fall into a round. */
const maxRounds = 5;
/** The kernel counts at once. Only the report of an ICMPv6 refusal takes a second to arrive, and we don't wait for it. */
const roundMs = 150;

/** Who refused an address that a listener covers: the kernel itself, or a filter. */
export const refusal: Probe<'refusal'> = async ({ target, found }) => {
  const listening = (await found('listeners')).filter(({ port }) => port === target.port);
  const refused = (await found('connect')).filter(({ result }) => result === 'refused');
  const contradictory = refused.filter(({ address }) =>
    listening.some((listener) => covers(listener.address, address)),
  );
  if (contradictory.length === 0) throw new Unknown('not-needed');
  const counted: Refusal = [];
  for (const { address } of contradictory) counted.push({ address, ...(await countRefusal(address, target.port)) });
  return counted;
};

async function countRefusal(address: string, port: number): Promise<Counts> {
  const rounds: Counts[] = [];
  while (rounds.length < maxRounds && !agree(rounds.at(-1), rounds.at(-2))) {
    const before = readCounts();
    await beRefused(address, port);
    const after = readCounts();
    rounds.push({
      resetsSent: after.resetsSent - before.resetsSent,
      unreachablesSent: after.unreachablesSent - before.unreachablesSent,
    });
  }
  // Noise can only add to a count.
  return {
    resetsSent: Math.min(...rounds.map(({ resetsSent }) => resetsSent)),
    unreachablesSent: Math.min(...rounds.map(({ unreachablesSent }) => unreachablesSent)),
  };
}

function agree(one: Counts | undefined, other: Counts | undefined): boolean {
  return (
    one?.resetsSent === other?.resetsSent && one?.unreachablesSent === other?.unreachablesSent && one !== undefined
  );
}

function beRefused(address: string, port: number): Promise<void> {
  const socket = connectLoopback(address, port).setTimeout(roundMs);
  return new Promise<void>((resolve) => {
    for (const event of ['connect', 'timeout', 'error']) socket.on(event, () => resolve());
  }).finally(() => socket.destroy());
}

const readCounts: () => Counts = perPlatform({
  linux: () => {
    const counters = readFileSync('/proc/net/snmp', 'utf8');
    const counters6 = ifReadable(() => readFileSync('/proc/net/snmp6', 'utf8')) ?? '';
    const { OutDestUnreachs = 0 } = parseCounters(counters, 'Icmp');
    return {
      resetsSent: parseCounters(counters, 'Tcp').OutRsts ?? 0,
      unreachablesSent: OutDestUnreachs + parseCounter6(counters6, 'Icmp6OutDestUnreachs'),
    };
  },
});
