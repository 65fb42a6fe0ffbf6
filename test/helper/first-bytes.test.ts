import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { canSeparate, runInOwnPlaces } from './own-places.ts';

const script = fileURLToPath(new URL('./delicate-services.ts', import.meta.url));
const programs = ['/usr/sbin/sshd', '/usr/bin/redis-server', '/usr/bin/socat', '/usr/bin/setpriv'];
const canStart =
  programs.every((program) => existsSync(program)) && globSync('/usr/lib/postgresql/*/bin/initdb').length > 0;
const isRoot = process.getuid?.() === 0;

interface Told {
  isSeen: boolean;
  outcomes: object[];
}

const redis = { kind: 'not-http', protocol: 'redis' };
const postgresql = { kind: 'not-http', protocol: 'postgresql' };
const ssh = { kind: 'not-http', protocol: 'ssh' };
const printer = { kind: 'silent' };

// Servers under accounts of their own take root, and somebody who cannot see them is another user.
test.skipIf(!canSeparate || !canStart || !isRoot)(
  'Redis, PostgreSQL, sshd and printers are told apart, and none of them has anything to complain of',
  { timeout: 120_000 },
  async () => {
    const { output } = await runInOwnPlaces({}, [script]);
    const { seen, unseen, afterLooks, afterHttp } = JSON.parse(output);
    expect(afterLooks).toEqual([]);
    const outcomes = (told: Record<string, Told>) =>
      Object.fromEntries(Object.entries(told).map(([port, one]) => [port, one.outcomes[0]]));
    const expected = { 6379: redis, 7379: redis, 5432: postgresql, 22: ssh, 7022: ssh, 9100: printer, 515: printer };
    expect(outcomes(seen)).toMatchObject(expected);
    expect(outcomes(unseen)).toMatchObject(expected);
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
