import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundleHelper } from '../../../dev/bundle-helper.ts';
import { homebrewFormula } from '../../../dev/release/channels/homebrew.ts';
import { powershellInstaller } from '../../../dev/release/channels/powershell-installer.ts';
import { scoopManifest } from '../../../dev/release/channels/scoop.ts';
import { shellInstaller } from '../../../dev/release/channels/shell-installer.ts';
import { wingetManifests } from '../../../dev/release/channels/winget.ts';
import { type Release, sha256 } from '../../../dev/release/release-files.ts';
import { runProgram } from '../../browsers/run-program.ts';

const digest = 'ab'.repeat(32);
const release: Release = {
  version: '1.2.3',
  homepage: 'https://example.com',
  file: (name) => ({ url: `https://example.com/${name}`, sha256: digest }),
};

function said(program: string, words: string[], input: string): string {
  const { stdout, stderr, error } = spawnSync(program, words, { input, encoding: 'utf8' });
  return error?.message ?? `${stdout}${stderr}`.trim();
}

describe('what passes a release on', () => {
  test('is Ruby for Homebrew', () => {
    expect(said('ruby', ['-wc'], homebrewFormula(release))).toBe('Syntax OK');
  });

  test('is a shell script without a complaint', () => {
    expect(said('shellcheck', ['--shell=sh', '-'], shellInstaller(release))).toBe('');
  });

  test('names the file and its digest in each', () => {
    const scoop = JSON.parse(scoopManifest(release));
    expect(scoop.architecture['64bit'].hash).toBe(digest);
    const winget = wingetManifests(release);
    expect(Object.keys(winget)).toHaveLength(3);
    for (const text of Object.values(winget)) expect(text).toContain('PackageVersion: "1.2.3"\n');
    expect(winget['Portside.Portside.installer.yaml']).toContain(digest.toUpperCase());
    expect(powershellInstaller(release)).toContain(digest.toUpperCase());
  });
});

/** A home where Chromium has been used, and a server that has the package. */
async function situation(): Promise<{ home: string; published: Release }> {
  const folder = mkdtempSync(join(tmpdir(), 'the portside’s '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const home = join(folder, 'home');
  mkdirSync(join(home, '.config/chromium'), { recursive: true });
  await bundleHelper(join(folder, 'package/.output/portside/portside.cjs'));
  const tarball = join(folder, 'portside.tgz');
  await runProgram('tar', ['-czf', tarball, '-C', folder, 'package']);
  const server = createServer((_, response) => response.end(readFileSync(tarball))).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { home, published: { ...release, file: () => ({ url, sha256: sha256(tarball) }) } };
}

async function runInstaller(home: string, published: Release): Promise<string> {
  const script = join(home, 'install.sh');
  writeFileSync(script, shellInstaller(published));
  const { XDG_CONFIG_HOME: _, XDG_DATA_HOME: __, XDG_STATE_HOME: ___, ...rest } = process.env;
  return runProgram('sh', [script], { ...rest, HOME: home, no_proxy: '*' });
}

describe('the installer for the shell', () => {
  test('installs the helper and the command, and nothing is left when both are removed', async () => {
    const { home, published } = await situation();
    expect(await runInstaller(home, published)).toContain('Chromium: registered in ');
    const command = join(home, '.local/bin/portside');
    const env = { ...process.env, HOME: home };
    expect(await runProgram(command, ['status', '--browser', 'chromium'], env)).toContain('the helper starts');
    await runProgram(command, ['uninstall'], env);
    expect(existsSync(join(home, '.local/share/portside'))).toBe(false);
  });

  test('installs nothing that isn’t what was published', async () => {
    const { home, published } = await situation();
    const { url } = published.file('');
    const other = { ...published, file: () => ({ url, sha256: digest }) };
    await expect(runInstaller(home, other)).rejects.toThrow(/isn't what was published/);
    expect(existsSync(join(home, '.local'))).toBe(false);
  });
});
