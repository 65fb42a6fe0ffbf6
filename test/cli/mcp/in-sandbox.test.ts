import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleProgram } from '../../../dev/bundle-helper.ts';
import { listen } from '../../helper/listen.ts';
import { missingOf } from '../../zoo/packages.ts';
import { sandboxWorlds } from '../sandboxes.ts';
import { startAgent } from './start-agent.ts';

// Not in the home of root, into which nobody else may look.
const folder = mkdtempSync(join(tmpdir(), 'portside-mcp-'));

beforeAll(async () => {
  await bundleProgram(folder);
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each shuts an agent in by other means: a network apart, and connections that are denied. */
const worlds = ['a user’s unshare --net, loopback up', 'a user’s bwrap --unshare-all'];

test.for(worlds)('an agent in %s is told so before anything else', async (name, { skip }) => {
  const world = sandboxWorlds.find((one) => one.name === name);
  if (!world) throw new Error(`${name} is gone`);
  const missing = await missingOf(world.needs ?? []);
  const tried = spawnSync(world.start[0], [...world.start.slice(1), 'true'], { timeout: 20_000 });
  if (missing.length > 0 || tried.status !== 0) skip("can't be made here");
  const start = [...world.start, process.execPath, join(folder, 'portside.cjs'), 'mcp'];
  const { ask } = await startAgent({ start, env: { XDG_STATE_HOME: folder } });
  const port = await listen(createServer((_, response) => response.end('<title>Shop</title>')));
  const url = `http://127.0.0.1:${port}/`;
  const said = await ask('diagnose', { url });
  expect(said.text).toMatch(/^You are in a sandbox\. Portside is running in /);
  expect(said.content.findings[0]).toMatchObject({ cause: 'sandboxed-caller' });
  const waited = await ask('wait_until_ready', { url, timeout: 0.3 });
  expect(waited.text).toMatch(/^You are in a sandbox\. /);
  expect((await ask('list_servers', {})).text).toMatch(/^You are in a sandbox that has its own network\. /);
});
