import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleHelper, bundleProgram } from '../../dev/bundle-helper.ts';
import { frame } from '../../helper/wire/framing.ts';
import { chromiumExtensionId } from '../../protocol/extension-ids.ts';
import { protocolVersion } from '../../protocol/handshake.ts';
import { temporaryFolder } from '../helper/start-program.ts';

/** What the SDK would write into the source of a validator that it makes; it's text there. */
const inText = /^ajv(-formats)?\//;

test('the SDK is apart from the program, and takes nothing of node that reaches out', async () => {
  const folder = temporaryFolder();
  await bundleProgram(folder);
  const [program, forAgents] = ['portside.cjs', 'portside-mcp.cjs'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  const required = [...(forAgents?.matchAll(/\brequire\("([^"]+)"\)/g) ?? [])].map(([, name = '']) => name);
  expect(required.filter((name) => !inText.test(name))).toEqual(['node:process']);
  expect(forAgents).not.toMatch(/\b(fetch|import|WebSocket|EventSource)\(/);
  expect(forAgents).toContain('notifications/progress');
  expect(program).not.toContain('notifications/cancelled');
});

test('the program alone says what it lacks', async () => {
  const file = join(temporaryFolder(), 'portside.cjs');
  await bundleHelper(file);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, 'mcp'], { encoding: 'utf8', input: '' });
  expect(stderr).toBe('portside: portside-mcp.cjs is missing beside this program: install Portside again\n');
  expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
});

test('the program without the file of its commands says so, and is a helper all the same', async () => {
  const folder = temporaryFolder();
  await bundleProgram(folder);
  rmSync(join(folder, 'portside-commands.cjs'));
  const file = join(folder, 'portside.cjs');
  const check = spawnSync(process.execPath, [file, 'check', '3000'], { encoding: 'utf8' });
  expect(check).toMatchObject({
    status: 64,
    stdout: '',
    stderr: 'portside: portside-commands.cjs is missing beside this program: install Portside again\n',
  });
  const hello = frame(JSON.stringify({ type: 'hello', protocol: protocolVersion }));
  const helper = spawnSync(process.execPath, [file, `chrome-extension://${chromiumExtensionId}/`], { input: hello });
  expect(String(helper.stdout)).toContain('"type":"hello"');
});
