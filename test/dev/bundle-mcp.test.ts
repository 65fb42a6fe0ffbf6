import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleHelper, bundleProgram } from '../../dev/bundle-helper.ts';
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
