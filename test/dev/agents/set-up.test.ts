import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tools } from '../../../cli/mcp/tools.ts';
import { unknownReasonSchema } from '../../../evidence/index.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import server from '../../../server.json' with { type: 'json' };
import { languages } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { startAgent } from '../../cli/mcp/start-agent.ts';
import { runPortside } from '../../cli/run-portside.ts';
import { temporaryFolder } from '../../helper/start-program.ts';

const page = readFileSync('docs/for-agents.md', 'utf8');
const skill = readFileSync('skills/portside/SKILL.md', 'utf8');

const launchSchema = z.strictObject({
  type: z.optional(z.literal('stdio')),
  command: z.string(),
  args: z.array(z.string()),
});

function serversOf(client: string, block: string): unknown {
  if (client === 'codex') return fromToml(block);
  const whole = JSON.parse(block);
  const key = client === 'vscode' ? 'servers' : 'mcpServers';
  expect(Object.keys(whole)).toEqual([key]);
  return whole[key];
}

/** As much of TOML as the snippet has: one table of strings and lists of strings, which are written as in JSON. */
function fromToml(block: string): unknown {
  const [head = '', ...lines] = block.trim().split('\n');
  const [, name = ''] = /^\[mcp_servers\.(\w+)\]$/.exec(head) ?? [];
  return { [name]: Object.fromEntries(lines.map((line) => readTomlLine(line))) };
}

function readTomlLine(line: string): [string, unknown] {
  const [, key = '', value = ''] = /^(\w+) = (.+)$/.exec(line) ?? [];
  return [key, JSON.parse(value)];
}

const snippets = [...page.matchAll(/<!-- client: (\S+) -->\n\n```(json|toml)\n([\s\S]*?)```/g)].map(
  ([, client = '', , block = '']) => ({ client, block }),
);

describe('the snippets for clients', () => {
  test('are for these', () => {
    expect(snippets.map(({ client }) => client)).toEqual([
      'claude-code',
      'claude-desktop',
      'vscode',
      'cursor',
      'codex',
      'gemini',
      'windsurf',
    ]);
  });

  test.each(snippets)('$client: starts a server that answers', async ({ client, block }) => {
    const { portside } = z.object({ portside: launchSchema }).parse(serversOf(client, block));
    // As npm puts it on the PATH.
    const folder = temporaryFolder();
    const command = join(folder, 'portside');
    writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${resolve('cli/main.ts')}' "$@"\n`);
    chmodSync(command, 0o755);
    const env = { PATH: `${folder}${delimiter}${process.env.PATH}` };
    const { client: agent } = await startAgent({ start: [portside.command, ...portside.args], env });
    expect(agent.getServerVersion()?.name).toBe('portside');
  });
});

describe('what the pages for agents name is there', () => {
  test.each([
    ['the page', page],
    ['the skill', skill],
  ])('%s: tools, commands and their options', async (_, text) => {
    const named = [...text.matchAll(/`([a-z]+(?:_[a-z]+)+|diagnose)`/g)].map(([, name]) => name);
    expect(named.filter((name) => !tools.some((tool) => tool.name === name))).toEqual([]);
    for (const { name } of tools) expect(text).toContain(`\`${name}\``);
    const commands = [...text.matchAll(/^portside (\w+)(.*)/gm)];
    expect(commands.length).toBeGreaterThan(1);
    for (const [, command = '', rest = ''] of commands) {
      const { output } = await runPortside([command, '--help']);
      for (const [option] of rest.split('#')[0]?.matchAll(/--\w+/g) ?? []) expect(output).toContain(option);
    }
  });

  test.each([
    ['the page', page],
    ['the skill', skill],
  ])('%s: causes', (_, text) => {
    const named = [...text.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name = '']) => name);
    expect(named).toContain('sandboxed-caller');
    const isReason = (name: string) => unknownReasonSchema.safeParse(name).success;
    expect(named.filter((name) => !(name in words.causeWords) && !isReason(name))).toEqual([]);
  });

  test('the page: the languages', () => {
    for (const language of languages.filter((one) => one !== 'en'))
      expect(page).toMatch(new RegExp(`"${language}"|\`${language}\``));
  });

  test('the skill: a head as clients read it', () => {
    const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(skill) ?? [];
    const fields = Object.fromEntries(
      head.split('\n').map((line) => /^([\w-]+): (.+)$/.exec(line)?.slice(1) ?? ['', '']),
    );
    expect(Object.keys(fields)).toEqual(['name', 'description', 'license', 'compatibility']);
    // https://agentskills.io/specification: the name is the folder's.
    expect(fields.name).toBe('portside');
    expect(fields.description.length).toBeLessThanOrEqual(1024);
    expect(fields.compatibility.length).toBeLessThanOrEqual(500);
    expect(fields.description).not.toMatch(/: |<|>/);
  });
});

/**
 * What https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json asks of such a file. No package holds the schema
 * itself, so these are its rules for what ours contains, and nothing else may be in it.
 */
const serverSchema = z.strictObject({
  $schema: z
    .string()
    .check(z.regex(/^https:\/\/static\.modelcontextprotocol\.io\/schemas\/\d{4}-\d\d-\d\d\/server\.schema\.json$/)),
  name: z.string().check(z.regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/), z.maxLength(200)),
  title: z.string().check(z.minLength(1), z.maxLength(100)),
  description: z.string().check(z.minLength(1), z.maxLength(100)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  packages: z.array(
    z.strictObject({
      registryType: z.literal('npm'),
      identifier: z.string(),
      version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
      runtimeHint: z.string(),
      transport: z.strictObject({ type: z.literal('stdio') }),
      packageArguments: z.array(z.strictObject({ type: z.literal('positional'), value: z.string() })),
    }),
  ),
});

describe('server.json', () => {
  test('is as the registry takes it', () => {
    expect(serverSchema.parse(server)).toEqual(server);
  });

  test.each([
    ['a name without a slash', { name: 'portside' }],
    ['a description that is too long', { description: 'x'.repeat(101) }],
    ['a version that is a range', { version: '^0.1.0' }],
    ['a field that the schema does not know', { command: 'portside' }],
  ])('%s would be found', (_, change) => {
    expect(serverSchema.safeParse({ ...server, ...change }).success).toBe(false);
  });

  test('is of the package, which names it', () => {
    const [first] = server.packages;
    expect([server.version, first?.version, first?.identifier]).toEqual([
      packageJson.version,
      packageJson.version,
      packageJson.name,
    ]);
    expect(packageJson.mcpName).toBe(server.name);
    expect(first?.packageArguments.map(({ value }) => value)).toEqual(['mcp']);
  });
});
