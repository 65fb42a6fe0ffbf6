import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { manualPage } from '../../../dev/packages/shell/manual-page.ts';
import { browsers } from '../../../helper/install/browsers.ts';
import { systemHosts } from '../../../helper/install/system-hosts.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { runProgram } from '../../browsers/run-program.ts';

const names = [`portside_${manifest.version}_all.deb`, `portside-${manifest.version}-1.noarch.rpm`] as const;

/** As two people would, who keep other rights and another time. */
async function packagesBy(umask: string, zone: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'portside-linux-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: '1790000000' };
  await runProgram('sh', ['-c', `umask ${umask}; exec node dev/packages/linux.ts "$1"`, 'sh', folder], env);
  return folder;
}

// What's in them is tried by npm run try:packages, which installs them.
describe.skipIf(!existsSync('.output/portside/portside.cjs'))('the packages for Linux', () => {
  test('are the same bytes, whoever makes them', async () => {
    const [one, other] = [await packagesBy('022', 'UTC'), await packagesBy('077', 'Asia/Tokyo')];
    for (const name of names) expect(readFileSync(join(one, name)).equals(readFileSync(join(other, name)))).toBe(true);
    const listed = await runProgram('dpkg-deb', ['--contents', join(one, names[0])]);
    expect(listed).toContain('-rwxr-xr-x root/root');
    expect(listed).toContain('2026-09-21');
  }, 60_000);
});

test('every browser that Linux has is registered for everybody', () => {
  const onLinux = browsers.filter(({ places }) => places.linux).map(({ name }) => name);
  expect(Object.keys(systemHosts).sort()).toEqual(onLinux.sort());
});

test('the manual page is one, to the letter', () => {
  const { stdout, stderr, error } = spawnSync('mandoc', ['-Tlint', '-Wwarning'], {
    input: manualPage(manifest.version, '2026-11-29'),
    encoding: 'utf8',
  });
  expect({ stdout, stderr, error }).toEqual({ stdout: '', stderr: '', error: undefined });
});
