import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { FoundOut } from '../../../evidence/index.ts';

const port = 3000;
const printLook = fileURLToPath(new URL('../print-look.ts', import.meta.url));

/** Several looks of up to 4 s run at once, each in a node of its own. */
const timeoutMs = 20_000;

/** A network of its own, which an ordinary user gets inside a user namespace of its own. */
const ownNetwork = process.getuid?.() === 0 ? ['-n'] : ['-Urn'];

const canFilter = spawnSync('/usr/bin/unshare', [...ownNetwork, '/usr/sbin/nft', 'list', 'tables']).status === 0;

async function lookBehind(rules: string, setUp = 'ip link set lo up'): Promise<FoundOut['facts']> {
  const table =
    rules && `/usr/sbin/nft 'add table inet t; add chain inet t in { type filter hook input priority 0; }; ${rules}'`;
  const look = `exec '${process.execPath}' '${printLook}' ${port}`;
  const script = ['PATH=$PATH:/usr/sbin:/sbin', setUp, table, look].filter(Boolean).join(' && ');
  const { stdout } = await promisify(execFile)('/usr/bin/unshare', [...ownNetwork, 'sh', '-c', script]);
  return (JSON.parse(stdout) as FoundOut).facts;
}

const results = ({ connect = [] }: FoundOut['facts']) => connect.map(({ result }) => result);

describe.skipIf(!canFilter).concurrent('behind a packet filter (needs unshare and nft)', { timeout: timeoutMs }, () => {
  test('no rule: everything answers', async () => {
    const facts = await lookBehind('');
    expect(results(facts)).toEqual(['accepted', 'accepted']);
    expect(facts).not.toHaveProperty('refusal');
    expect(facts).not.toHaveProperty('stall');
  });

  test('drop: no answer to the SYN, though a listener is there', async () => {
    const facts = await lookBehind(`add rule inet t in tcp dport ${port} drop`);
    expect(results(facts)).toEqual(['silent', 'silent']);
    const end = { client: 'syn-sent', retransmits: 1, unacknowledgedBytes: 0, queueOverflows: 0 };
    expect(facts.stall).toEqual([
      { address: '127.0.0.1', ...end },
      { address: '::1', ...end },
    ]);
    expect(facts.listeners).toContainEqual(expect.objectContaining({ port }));
  });

  test('drop of IPv6 alone', async () => {
    const facts = await lookBehind(`add rule inet t in meta nfproto ipv6 tcp dport ${port} drop`);
    expect(results(facts)).toEqual(['accepted', 'silent']);
    expect(facts.stall).toMatchObject([{ address: '::1', client: 'syn-sent' }]);
    expect(facts.replies).toMatchObject([{ address: '127.0.0.1', outcome: { status: 200 } }]);
  });

  test('drop of data only: connects, and the request is never acknowledged', async () => {
    const facts = await lookBehind(`add rule inet t in tcp dport ${port} tcp flags & psh == psh drop`);
    expect(results(facts)).toEqual(['accepted', 'accepted']);
    expect(facts.stall).toMatchObject([
      { client: 'established', server: { unreadBytes: 0 } },
      { client: 'established', server: { unreadBytes: 0 } },
    ]);
    for (const { unacknowledgedBytes, retransmits } of facts.stall ?? []) {
      expect(unacknowledgedBytes).toBeGreaterThan(100);
      expect(retransmits).toBeGreaterThan(0);
    }
  });

  test('reject: refused, by an ICMP message', async () => {
    const facts = await lookBehind(`add rule inet t in tcp dport ${port} reject`);
    expect(results(facts)).toEqual(['refused', 'refused']);
    expect(facts.refusal).toEqual([
      { address: '127.0.0.1', resetsSent: 0, unreachablesSent: 1 },
      { address: '::1', resetsSent: 0, unreachablesSent: 1 },
    ]);
  });

  test("reject with a reset that is not the kernel's own", async () => {
    const facts = await lookBehind(`add rule inet t in tcp dport ${port} reject with tcp reset`);
    expect(results(facts)).toEqual(['refused', 'refused']);
    expect(facts.refusal).toMatchObject([{ resetsSent: 0, unreachablesSent: 0 }, {}]);
  });

  test('administratively prohibited', async () => {
    const facts = await lookBehind(`add rule inet t in tcp dport ${port} reject with icmpx admin-prohibited`);
    expect(results(facts)).toEqual(['unreachable', 'prohibited']);
  });

  test('a redirection to a port where nobody listens: the kernel refuses', async () => {
    const nat = `add chain inet t out { type nat hook output priority -100; }; add rule inet t out tcp dport ${port} redirect to :9`;
    const facts = await lookBehind(nat);
    expect(facts.refusal).toMatchObject([{ resetsSent: 1, unreachablesSent: 0 }, { resetsSent: 1 }]);
  });

  test('loopback was never brought up', async () => {
    const facts = await lookBehind('', 'true');
    expect(results(facts)).toEqual(['unreachable', 'no-such-address']);
  });
});
