import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownersOfPort } from '../../../helper/probes/owners.ts';
import { listen, unusedPort } from '../listen.ts';
import { lookAt } from '../look-at.ts';
import { startProgram, temporaryFolder } from '../start-program.ts';

const nginx = '/usr/sbin/nginx';
const php = '/usr/bin/php';

/** Halts processes until the test has ended. */
function halt(pids: number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  onTestFinished(() => {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  });
}

async function workersOn(port: number) {
  return (await ownersOfPort(port))[0]?.process?.workers;
}

async function haltAll(port: number) {
  const before = await workersOn(port);
  halt((before ?? []).flatMap(({ pid }) => pid ?? []));
  return { before, after: await workersOn(port) };
}

test('workers of a Node cluster get their connections from their parent', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  const script = join(folder, 'app.mjs');
  const serve = `createServer((_, response) => response.end()).listen(${port}, '127.0.0.1')`;
  writeFileSync(
    script,
    `import cluster from 'node:cluster'; import { createServer } from 'node:http';
    if (cluster.isPrimary) { cluster.fork(); cluster.fork(); } else ${serve};`,
  );
  await startProgram(process.execPath, [script], port);
  const { before, after } = await haltAll(port);
  // One of them may still be at work on what the start took.
  expect(before).toHaveLength(2);
  expect(before).not.toContainEqual(expect.objectContaining({ state: 'stopped' }));
  expect(before?.[0]).not.toHaveProperty('sharesSocket');
  expect(after).toMatchObject([{ state: 'stopped' }, { state: 'stopped' }]);
});

test.skipIf(!existsSync(nginx))('workers of nginx share the socket of their master', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const http = `access_log off; ${paths.join(' ')} server { listen 127.0.0.1:${port}; return 204; }`;
  const main = `daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;`;
  writeFileSync(join(folder, 'nginx.conf'), `${main} events {} http { ${http} }`);
  await startProgram(nginx, ['-p', folder, '-c', 'nginx.conf', '-e', `${folder}/error.log`], port);
  const { after } = await haltAll(port);
  const halted = { state: 'stopped', sharesSocket: true };
  expect(after).toMatchObject([halted, halted]);
});

test.skipIf(!existsSync(php))('a server that asks itself has a connection to itself', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  writeFileSync(join(folder, 'index.php'), `<?php echo file_get_contents('http://127.0.0.1:${port}/x.txt');`);
  await startProgram(php, ['-S', `127.0.0.1:${port}`, '-t', folder], port);
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.stall?.[0]?.others).toContainEqual(expect.objectContaining({ program: 'php', isFromServer: true }));
});

test('a server that computes without end uses a whole core', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  const script = join(folder, 'app.mjs');
  const busy = `const end = Date.now() + 20_000; while (Date.now() < end);`;
  writeFileSync(
    script,
    `import { createServer } from 'node:http';
    createServer(() => { ${busy} }).listen(${port}, '127.0.0.1');`,
  );
  await startProgram(process.execPath, [script], port);
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.stall?.[0]?.processorUse).toBeGreaterThan(0.1);
});

test('what waits in the queue of a server is not joined by a question in the other scheme', async () => {
  const server = createServer(() => undefined);
  const port = await listen(server);
  const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
  expect(facts.replies?.map(({ scheme }) => scheme)).toEqual(['http', 'https']);
  const [folder, other] = [temporaryFolder(), await unusedPort()];
  const script = join(folder, 'app.py');
  writeFileSync(
    script,
    `import socket, time
s = socket.create_server(('127.0.0.1', ${other})); time.sleep(60)`,
  );
  await startProgram('python3', [script], other);
  const held = await lookAt(`http://127.0.0.1:${other}/`);
  expect(held.facts.replies).toMatchObject([{ scheme: 'http', outcome: { kind: 'silent' } }]);
});
