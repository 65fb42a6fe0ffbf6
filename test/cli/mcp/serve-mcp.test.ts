import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { tools } from '../../../cli/mcp/tools.ts';
import { connectAgent } from '../../../dev/agents/connect-agent.ts';
import { evidence } from '../../diagnosis/evidence.ts';
import { faults } from '../../diagnosis/faults.ts';
import { unusedPort } from '../../helper/listen.ts';
import { misfits, type Schema } from '../misfits.ts';
import { startAgent } from './start-agent.ts';

/** One for all that only asks, as a session is of many questions. */
const { client, ask } = await connectAgent();
afterAll(() => client.close());

const closedPort = evidence('http://127.0.0.1:62893/', faults[0]?.facts);

describe('what is offered', () => {
  test('is four tools that only look, each with schemas, in few words', async () => {
    const listed = (await client.listTools()).tools;
    expect(listed.map(({ name }) => name)).toEqual([
      'diagnose',
      'list_servers',
      'wait_until_ready',
      'explain_evidence',
    ]);
    for (const { annotations, inputSchema, outputSchema, description = '' } of listed) {
      expect(annotations).toEqual({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
      expect(outputSchema?.required).toContain('version');
      expect(description.length).toBeLessThan(400);
    }
    expect(client.getServerVersion()).toMatchObject({ name: 'portside' });
    expect(client.getInstructions()).toContain('localhost');
  });

  test.each(['2025-11-25', '2026-07-28'])('is served in the protocol of %s', async (revision) => {
    const isModern = revision === '2026-07-28';
    const { client, ask } = await startAgent({
      clientOptions: { versionNegotiation: { mode: isModern ? { pin: revision } : 'legacy' } },
    });
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    const port = await unusedPort();
    const told: number[] = [];
    const onprogress = ({ progress }: { progress: number }) => void told.push(progress);
    const { content } = await ask('wait_until_ready', { url: `localhost:${port}`, timeout: 0.3 }, { onprogress });
    expect(content).toMatchObject({ ready: false, state: 'down' });
    expect(told.length).toBeGreaterThan(0);
  });

  test('fits its own schemas', async () => {
    const schemas = new Map((await client.listTools()).tools.map((tool) => [tool.name, tool.outputSchema as Schema]));
    const inputs: Record<string, Record<string, unknown>> = {
      diagnose: { port: await unusedPort() },
      list_servers: {},
      wait_until_ready: { url: `localhost:${await unusedPort()}`, timeout: 0.2 },
      explain_evidence: { evidence: closedPort },
    };
    expect(Object.keys(inputs)).toEqual(tools.map(({ name }) => name));
    for (const [name, input] of Object.entries(inputs)) {
      const { content } = await ask(name, input);
      expect(misfits(schemas.get(name) ?? {}, content), name).toEqual([]);
    }
  });
});

describe('evidence', () => {
  test.each([
    ['bare', closedPort],
    ['as text', JSON.stringify(closedPort)],
    ['within a diagnosis', { version: 1, url: closedPort.url, findings: [], undecided: [], evidence: closedPort }],
  ])('%s is explained', async (_, given) => {
    const { text, content } = await ask('explain_evidence', { evidence: given });
    expect(text).toMatch(/^Nothing is listening on port 62893 \(certain\)\.\n/);
    expect(content.findings[0]).toMatchObject({ cause: 'nothing-listening' });
  });

  test('names that this version does not know are said', async () => {
    const { content } = await ask('explain_evidence', { evidence: { ...closedPort, mood: 'bad' } });
    expect(content.ignored).toEqual(['mood']);
  });
});

test.each([
  ['diagnose', {}, 'portside: give either url or port'],
  ['diagnose', { url: 'http://localhost/', port: 80 }, 'portside: give either url or port'],
  ['diagnose', { port: 0 }, /port: Too small/],
  ['diagnose', { port: 65_536 }, /port: Too big/],
  ['diagnose', { port: '3000' }, /port: Invalid input: expected number/],
  ['diagnose', { url: '' }, /isn't an http or https address/],
  ['diagnose', { url: 'file:///etc/passwd' }, /isn't an http or https address/],
  ['diagnose', { url: 'x'.repeat(5_000) }, /url: Too big/],
  ['wait_until_ready', { url: 'http://192.0.2.7/' }, /isn't an http or https address/],
  ['wait_until_ready', { url: 'localhost:1', for: 'ever' }, /for: Invalid option/],
  ['wait_until_ready', { url: 'localhost:1', timeout: -1 }, /timeout: Too small/],
  ['wait_until_ready', { url: 'localhost:1', timeout: 1e9 }, /timeout: Too big/],
  ['explain_evidence', { evidence: '{' }, /the evidence isn't valid JSON/],
  ['explain_evidence', { evidence: {} }, /isn't version 1 evidence/],
  ['explain_evidence', { evidence: { ...closedPort, facts: 7 } }, /doesn't match the schema .* facts \(object\)/],
  [
    'explain_evidence',
    { evidence: { ...closedPort, url: 'ftp://localhost/' } },
    /isn't an http, https, ws or wss address/,
  ],
])('%s with %j is answered in one sentence', async (name, input, sentence) => {
  const { text, content, isError } = await ask(name, input);
  expect(text).toMatch(sentence);
  expect(text).not.toMatch(/^\s+at /m);
  expect(text.length).toBeLessThan(500);
  expect({ content, isError }).toEqual({ content: undefined, isError: true });
});

test('a tool that there is not is refused', async () => {
  await expect(ask('kill_server', { port: 3000 })).rejects.toThrow(/kill_server/);
});

test('it ends when the client hangs up, while it waits for a server, and wrote nothing but the protocol', async () => {
  const child = spawn(process.execPath, ['cli/main.ts', 'mcp']);
  const output = text(child.stdout);
  const say = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  say({
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  });
  say({ method: 'notifications/initialized' });
  say({
    id: 2,
    method: 'tools/call',
    params: {
      name: 'wait_until_ready',
      arguments: { url: `localhost:${await unusedPort()}`, timeout: 600 },
      _meta: { progressToken: 'p' },
    },
  });
  const heard = new Promise<void>((resolve) =>
    child.stdout.on('data', (piece) => String(piece).includes('notifications/progress') && resolve()),
  );
  await heard;
  child.stdin.end();
  const [exitCode] = await once(child, 'close');
  expect(exitCode).toBe(0);
  const lines = (await output).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).jsonrpc)).toEqual(lines.map(() => '2.0'));
});

test('what is no message is survived', async () => {
  const child = spawn(process.execPath, ['cli/main.ts', 'mcp']);
  const complaint = text(child.stderr);
  child.stdin.write('GET / HTTP/1.1\n{"jsonrpc":"2.0"}\n[]\n');
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'ping' })}\n`);
  const [answer] = await once(child.stdout, 'data');
  expect(JSON.parse(String(answer).trim().split('\n').at(-1) ?? '')).toMatchObject({ id: 7 });
  child.stdin.end();
  expect(await complaint).not.toMatch(/^\s+at /m);
});
