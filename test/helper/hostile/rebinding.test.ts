import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../protocol/answers.ts';
import { canSeparate, runInOwnPlaces } from '../own-places.ts';
import { temporaryFolder } from '../start-program.ts';

const script = fileURLToPath(new URL('./print-rebinding.ts', import.meta.url));
const timeoutMs = 30_000;

async function lookWith(honestAnswers: number): Promise<{ asked: number; answers: Answer[] }> {
  const path = join(temporaryFolder(), 'resolv.conf');
  writeFileSync(path, 'nameserver 127.0.0.1\n');
  const setUp = `ip link set lo up && mount --bind '${path}' "$(readlink -f /etc/resolv.conf)"`;
  const { output } = await runInOwnPlaces({ setUp, hosts: '127.0.0.1 localhost\n' }, [script, `${honestAnswers}`]);
  return JSON.parse(output);
}

describe.skipIf(!canSeparate)('a name whose second answer leads elsewhere', { timeout: timeoutMs }, () => {
  test('is looked up once, and only what it led to then is connected to', async () => {
    const { asked, answers } = await lookWith(1);
    const facts = Object.assign({}, ...answers.map((answer) => (answer.type === 'facts' ? answer.found.facts : {})));
    expect(facts.resolution.addresses).toEqual(['127.0.0.5']);
    expect(facts.connect.map(({ address }: { address: string }) => address)).toEqual(['127.0.0.5', '127.0.0.1', '::1']);
    expect(asked).toBe(1);
  });

  test('and one whose first does is not looked at', async () => {
    const { answers } = await lookWith(0);
    expect(answers.at(-1)).toEqual({ type: 'refused', id: 1, reason: 'not-loopback' });
    expect(answers).toHaveLength(2);
  });
});
