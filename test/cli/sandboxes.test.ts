import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleHelper } from '../../dev/bundle-helper.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import { listen, unusedPort } from '../helper/listen.ts';
import { missingOf } from '../zoo/packages.ts';
import { openSandboxes, type SandboxWorld, sandboxWorlds, togetherInside } from './sandboxes.ts';

// Not in the home of root, into which nobody else may look.
const folder = mkdtempSync(join(tmpdir(), 'portside-sandbox-'));
const portside = join(folder, 'portside.cjs');

beforeAll(async () => {
  await bundleHelper(portside);
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `portside check` says in there. */
async function ask(start: readonly string[], url: string, ...options: string[]): Promise<string> {
  const { NODE_EXTRA_CA_CERTS: _, SSH_CONNECTION: __, ...env } = process.env;
  const [program = '', ...words] = [...start, process.execPath, portside, 'check', url, ...options];
  const child = spawn(program, words, { env: { ...env, XDG_STATE_HOME: folder } });
  child.stdin.end();
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(output, complaint).not.toBe('');
  return output;
}

async function diagnosisIn(start: readonly string[], url: string): Promise<Diagnosis> {
  return JSON.parse(await ask(start, url, '--json'));
}

function serve(): Promise<number> {
  return listen(createServer((_, response) => response.end('<title>Shop</title>')));
}

/** Why a world can't be made here. */
async function obstacle({ start, needs = [], needsRoot }: Pick<SandboxWorld, 'start' | 'needs' | 'needsRoot'>) {
  if (needsRoot && process.getuid?.() !== 0) return 'needs root';
  const missing = await missingOf(needs);
  if (missing.length > 0) return `needs ${missing.join(', ')}`;
  const tried = spawnSync(start[0], [...start.slice(1), 'true'], { encoding: 'utf8', timeout: 20_000 });
  return tried.status === 0 ? undefined : `can't be made here: ${tried.stderr}`;
}

describe('the server is outside, and whoever asks is shut in', () => {
  for (const world of sandboxWorlds) {
    test(world.name, async ({ skip }) => {
      const reason = await obstacle(world);
      if (reason) skip(reason);
      const { findings, evidence } = await diagnosisIn(world.start, `http://127.0.0.1:${await serve()}/`);
      expect(findings[0]).toMatchObject({ cause: 'sandboxed-caller', certainty: world.certainty });
      expect(world.kind).toContain(evidence.facts.sandbox?.kind);
      expect(findings.slice(1).filter(({ certainty }) => certainty === 'certain')).toEqual([]);
      expect(findingsInWords({ findings, evidence })[0]?.steps[0]?.command).toMatch(/^portside check http:\/\/127/);
    });
  }
});

describe('a sandbox that keeps nobody from this localhost', () => {
  for (const world of openSandboxes) {
    test(`${world.name}: the server answers, and a free port is free`, async ({ skip }) => {
      const reason = await obstacle(world);
      if (reason) skip(reason);
      const { findings } = await diagnosisIn(world.start, `http://127.0.0.1:${await serve()}/`);
      expect(findings).toMatchObject([{ cause: 'works-now', certainty: 'certain' }]);
      const free = await diagnosisIn(world.start, `http://127.0.0.1:${await unusedPort()}/`);
      expect(free.findings.map(({ cause }) => cause)).toContain('nothing-listening');
      expect(free.findings.map(({ cause }) => cause)).not.toContain('sandboxed-caller');
    });
  }
});

describe('asker and server in the same sandbox', () => {
  const node = `'${process.execPath}'`;
  const serving = (port: number) => `${node} -e 'require("http").createServer((_, r) => r.end("ok")).listen(${port})'`;

  test('the server answers', async ({ skip }) => {
    const start = togetherInside(serving(5173));
    const reason = await obstacle({ start, needs: ['bwrap'] });
    if (reason) skip(reason);
    const { findings } = await diagnosisIn(start, 'http://localhost:5173/');
    expect(findings).toMatchObject([{ cause: 'works-now' }]);
  });

  test('the server has moved to the next port', async ({ skip }) => {
    const start = togetherInside(serving(5174));
    const reason = await obstacle({ start, needs: ['bwrap'] });
    if (reason) skip(reason);
    const { findings } = await diagnosisIn(start, 'http://localhost:5173/');
    expect(findings[0]).toMatchObject({ cause: 'wrong-port' });
    expect(findings.map(({ cause }) => cause)).not.toContain('sandboxed-caller');
  });
});

test('a network apart, and nobody on the port outside either: nothing listens', async ({ skip }) => {
  const world = sandboxWorlds.find(({ name }) => name === 'a user’s unshare --net, loopback up');
  const reason = world ? await obstacle(world) : 'is gone';
  if (!world || reason) return skip(reason);
  const { findings } = await diagnosisIn(world.start, `http://127.0.0.1:${await unusedPort()}/`);
  expect(findings.map(({ cause }) => cause)).toContain('nothing-listening');
  expect(findings.map(({ cause }) => cause)).not.toContain('sandboxed-caller');
});

test('the text begins with it', async ({ skip }) => {
  const world = sandboxWorlds.find(({ name }) => name === 'a user’s bwrap --unshare-all');
  const reason = world ? await obstacle(world) : 'is gone';
  if (!world || reason) return skip(reason);
  const output = await ask(world.start, `http://127.0.0.1:${await serve()}/`);
  expect(output).toMatch(/^Portside is running in a Bubblewrap sandbox, where localhost isn't your computer's\n/);
  expect(output).toMatch(/1\. Run the same check in an ordinary terminal, outside the sandbox:\n +portside check http/);
});
