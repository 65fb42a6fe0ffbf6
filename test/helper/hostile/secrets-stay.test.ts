import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { protocolVersion } from '../../../protocol/handshake.ts';
import { promptOf } from '../../../words/report/prompt.ts';
import { reportOf } from '../../../words/report/report.ts';
import { HelperProcess } from '../helper-process.ts';
import { unusedPort } from '../listen.ts';
import { fakeEngine } from '../probes/containers/fake-engine.ts';
import { temporaryFolder } from '../start-program.ts';

/** No word of these may ever be in an answer; each stands in another place, in another dress. */
const secrets = {
  option: 'hunter2-in-an-option',
  assignment: 'hunter2-in-an-assignment',
  script: 'hunter2-in-a-script',
  header: 'hunter2-in-a-header',
  url: 'hunter2-in-an-url',
  connection: 'hunter2-in-a-connection',
  github: 'ghp_0123456789abcdefghij0123456789abcdef',
  web: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  amazon: 'AKIAIOSFODNN7EXAMPLE',
  slack: 'xoxb-0123456789-abcdefghij',
  folder: 'hunter2-in-a-folder',
  project: 'glpat-0123456789abcdefghij',
  location: 'hunter2-in-a-location',
  title: 'sk-ant-api03-0123456789abcdefghij',
  server: 'hunter2-in-a-server-line',
  proxy: 'hunter2-in-a-proxy',
  upstream: 'hunter2-in-an-upstream',
  image: 'hunter2-in-an-image',
  label: 'hunter2-in-a-label',
  environment: 'hunter2-in-an-environment',
};

/** Answers `/moved` with a redirect and all else with a page; both hold a secret. Says its port. */
const server = `require('node:http').createServer((request, response) => {
  response.setHeader('server', 'shop?key=${secrets.server}');
  if (request.url === '/moved') response.writeHead(302, { location: '/in?token=${secrets.location}' }).end();
  else response.writeHead(502).end('<title>Denied: ${secrets.title}</title>password=${secrets.title}');
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;

afterEach(() => vi.unstubAllEnvs());

/** Starts the server as a person does who knows no better. */
async function start(): Promise<number> {
  const folder = join(temporaryFolder(), `token=${secrets.folder}`);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: `shop-${secrets.project}`, proxy: `http://ann:${secrets.upstream}@localhost:9` }),
  );
  writeFileSync(join(folder, 'server.cjs'), server);
  const words = [
    `DB_PASSWORD=${secrets.assignment} "$0" server.cjs "$@" --api-key ${secrets.script}; true`,
    process.execPath,
    ...[
      '--password',
      secrets.option,
      `postgres://ann:${secrets.url}@db/shop`,
      `Server=db;Password=${secrets.connection};`,
    ],
    ...['-H', `Authorization: Bearer ${secrets.header}`, secrets.github, secrets.web, secrets.amazon, secrets.slack],
  ];
  const child = spawn('/bin/sh', ['-c', ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => void process.kill(-Number(child.pid), 'SIGKILL'));
  const [port] = await once(createInterface(child.stdout), 'line');
  return Number(port);
}

/** An engine with one container, which is full of them. */
function engineWith(port: number): Record<string, unknown> {
  const id = '0123456789ab';
  const published = { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: String(port) }] };
  const config = {
    Image: `https://ann:${secrets.image}@registry.test/shop`,
    Labels: { 'com.docker.compose.project': `token=${secrets.label}` },
    Env: [`DB_PASSWORD=${secrets.environment}`],
  };
  return {
    '/containers/json?all=1': [{ Id: id }],
    [`/containers/${id}/json`]: {
      Id: id,
      Name: '/shop',
      State: { Status: 'running' },
      NetworkSettings: { Ports: published },
      Config: config,
    },
  };
}

/** What a person copies from the tips page of the first address: the report, and the prompt for an assistant. */
function copiedFrom({ answers }: HelperProcess, url: string): string[] {
  const found = answers.flatMap((answer) => (answer.type === 'facts' && answer.id === 1 ? [answer.found] : []));
  const facts = Object.assign({}, ...found.map((one) => one.facts));
  const at = new Date().toISOString();
  const attempt = { outcome: 'answered', browser: 'chromium', method: 'GET', status: 502, elapsedMs: 1, at } as const;
  const diagnosis = diagnose({ version: 1, url, os: 'linux', at, facts: { ...facts, attempt }, unknown: {} });
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  return [reportOf(target, diagnosis), promptOf(target, diagnosis, undefined)];
}

test('no secret of a command line, a folder, a reply or a setting is in any answer', { timeout: 60_000 }, async () => {
  const port = await start();
  vi.stubEnv('http_proxy', `http://ann:${secrets.proxy}@127.0.0.1:${await unusedPort()}`);
  vi.stubEnv('DOCKER_HOST', `unix://${await fakeEngine(engineWith(port))}`);
  const helper = new HelperProcess();
  helper.say({ type: 'hello', protocol: protocolVersion });
  helper.say({ type: 'look', id: 1, url: `http://127.0.0.1:${port}/` });
  helper.say({ type: 'look', id: 2, url: `http://127.0.0.1:${port}/moved` });
  helper.say({ type: 'look', id: 3, url: `http://127.0.0.1:${await unusedPort()}/` });
  helper.say({ type: 'owner', id: 4, port });
  helper.say({ type: 'services', id: 5 });
  for (const id of [1, 2, 3]) await helper.hear((answer) => answer.type === 'done' && answer.id === id);
  await helper.hear(({ type }) => type === 'owner');
  await helper.hear(({ type }) => type === 'services');
  const said = JSON.stringify(helper.answers);
  expect(Object.values(secrets).filter((secret) => said.includes(secret))).toEqual([]);
  for (const text of copiedFrom(helper, `http://127.0.0.1:${port}/`)) {
    expect(Object.values(secrets).filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain(`127.0.0.1:${port}`);
  }
  // They were there to be told.
  expect(said).toContain('--password ***');
  expect(said).toContain('--api-key ***');
  expect(said).toContain('token=***');
  expect(said).toContain('/in?token=***');
  expect(said).toContain('Denied: ***');
  expect(said).toContain('http_proxy');
  expect(said).toContain('http://***@localhost:9');
  expect(said).toContain('https://***@registry.test/shop');
});
