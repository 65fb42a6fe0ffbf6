import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { canSeparate, runInOwnPlaces } from '../own-places.ts';

const script = fileURLToPath(new URL('./delicate-services.ts', import.meta.url));
const programs = ['/usr/sbin/sshd', '/usr/bin/redis-server', '/usr/bin/socat', '/usr/bin/setpriv'];
const canStart =
  programs.every((program) => existsSync(program)) && globSync('/usr/lib/postgresql/*/bin/initdb').length > 0;
const isRoot = process.getuid?.() === 0;

interface Told {
  isSeen: boolean;
  outcomes: { kind: string; protocol?: string }[];
}

const [redis, postgresql, ssh] = ['redis', 'postgresql', 'ssh'].map((protocol) => ({ kind: 'not-http', protocol }));
/** A printer says nothing, and neither do we. */
const expected: Record<string, object | undefined> = {
  6379: redis,
  7379: redis,
  5432: postgresql,
  7432: postgresql,
  22: ssh,
  7022: ssh,
  9100: {},
  515: {},
};

/** What each port said on its first address. On a machine at its limits one may not get to it in time, and that is no harm. */
function heard(told: Record<string, Told>): [port: string, outcome: Told['outcomes'][number]][] {
  return Object.entries(told).flatMap(
    ([
      port,
      {
        outcomes: [first],
      },
    ]) => (first && !['silent', 'no-connection'].includes(first.kind) ? [[port, first]] : []),
  );
}

// Servers under accounts of their own take root, and somebody who cannot see them is another user.
test.skipIf(!canSeparate || !canStart || !isRoot)(
  'Redis, PostgreSQL, sshd and printers are told apart, and none of them has anything to complain of',
  { timeout: 120_000 },
  async () => {
    const { output } = await runInOwnPlaces({}, [script]);
    const { seen, unseen, afterLooks, afterHttp } = JSON.parse(output);
    expect(afterLooks).toEqual([]);
    const told = [...heard(seen), ...heard(unseen)];
    for (const [port, outcome] of told) expect(outcome).toMatchObject(expected[port] ?? {});
    expect(told.filter(([port]) => port === '9100' || port === '515')).toEqual([]);
    expect(new Set(told.map(([, { protocol }]) => protocol))).toEqual(new Set(['redis', 'postgresql', 'ssh']));
    expect(Object.values<Told>(seen).every(({ isSeen }) => isSeen)).toBe(true);
    expect(Object.values<Told>(unseen).some(({ isSeen }) => isSeen)).toBe(false);
    // HTTP would have been noticed.
    const noticed = new Set(afterHttp.map((line: string) => line.split(':')[0]));
    expect([...noticed].sort()).toEqual([
      'postgres',
      'printed-515',
      'printed-9100',
      'redis-6379',
      'redis-7379',
      'sshd',
    ]);
  },
);
