import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unusedPort } from '../../helper/listen.ts';
import { temporaryFolder } from '../../helper/start-program.ts';
import { freeAsJson, isFree, isRunning, nodeServer, startServer } from './start-server.ts';

const nginx = '/usr/sbin/nginx';
const gunicorn = '/usr/bin/gunicorn';

/** A folder with a server that takes its port as an argument, and these scripts for npm. */
function project(scripts: Record<string, string>): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'shop', scripts }));
  writeFileSync(
    join(folder, 'server.js'),
    `require('node:http').createServer().listen(Number(process.argv[2]), '127.0.0.1');`,
  );
  return folder;
}

test('of a cluster its primary process is ended, and its workers go with it', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  writeFileSync(
    join(folder, 'app.js'),
    `const cluster = require('node:cluster');
    if (cluster.isPrimary) { cluster.fork(); cluster.fork(); cluster.on('exit', () => cluster.fork()); }
    else require('node:http').createServer().listen(${port}, '127.0.0.1');`,
  );
  const primary = await startServer([process.execPath, 'app.js'], { port, folder });
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders).toMatchObject([{ pid: primary.pid, outcome: 'ended', also: [] }]);
  expect(holders[0].process.workers).toHaveLength(2);
  expect({ exitCode, isFree: await isFree(port) }).toEqual({ exitCode: 0, isFree: true });
});

test.skipIf(!existsSync(nginx))('of nginx its master is ended', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const http = `access_log off; ${paths.join(' ')} server { listen 127.0.0.1:${port}; return 204; }`;
  const main = `daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;`;
  writeFileSync(join(folder, 'nginx.conf'), `${main} events {} http { ${http} }`);
  const master = await startServer([nginx, '-p', folder, '-c', 'nginx.conf', '-e', `${folder}/error.log`], { port });
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders).toMatchObject([{ pid: master.pid, outcome: 'ended', process: { program: 'nginx' } }]);
  expect({ exitCode, isFree: await isFree(port) }).toEqual({ exitCode: 0, isFree: true });
});

test.skipIf(!existsSync(gunicorn))('of gunicorn its master is ended', async () => {
  const [folder, port] = [temporaryFolder(), await unusedPort()];
  writeFileSync(join(folder, 'app.py'), 'def wsgi(environ, start):\n    start("200 OK", [])\n    return [b""]\n');
  const words = [gunicorn, '--workers', '2', '--bind', `127.0.0.1:${port}`, 'app:wsgi'];
  const master = await startServer(words, { port, folder });
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders).toMatchObject([{ pid: master.pid, outcome: 'ended' }]);
  expect({ exitCode, isFree: await isFree(port) }).toEqual({ exitCode: 0, isFree: true });
});

test('of a server that npm has started, npm is ended: what a person typed', async () => {
  const port = await unusedPort();
  const folder = project({ dev: `node server.js ${port}` });
  const npm = await startServer(['npm', 'run', 'dev'], { port, folder });
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders).toMatchObject([
    { pid: npm.pid, starter: { pid: npm.pid, command: 'npm run dev' }, also: [], outcome: 'ended' },
  ]);
  expect({ exitCode, isNpmRunning: npm.isRunning(), isFree: await isFree(port) }).toEqual({
    exitCode: 0,
    isNpmRunning: false,
    isFree: true,
  });
});

test('a reloader that npm has started stays no more than its server does', async () => {
  const port = await unusedPort();
  const folder = project({ dev: `node --watch server.js ${port}; echo over` });
  const npm = await startServer(['npm', 'run', 'dev'], { port, folder });
  const [before] = (await freeAsJson(port, '--dry-run')).holders;
  const [reloader] = await parentsOf(before.process.pid);
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders).toMatchObject([{ pid: npm.pid, outcome: 'ended' }]);
  expect(exitCode).toBe(0);
  // It passes the end on, and then ends itself.
  for (const pid of [reloader ?? 0, before.process.pid])
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await isFree(port)).toBe(true);
});

async function parentsOf(pid: number): Promise<number[]> {
  const { linuxProcesses } = await import('../../../helper/system/linux/linux-processes.ts');
  const parent = linuxProcesses().parentOf(pid);
  expect(linuxProcesses().read(parent ?? 0)?.words).toContain('--watch');
  return parent ? [parent] : [];
}

test('a runner with another server besides is left: only the one on the port is ended', async () => {
  const [port, other] = [await unusedPort(), await unusedPort()];
  const folder = project({ dev: `node server.js ${other} & node server.js ${port}` });
  await startServer(['npm', 'run', 'dev'], { port, folder });
  while (await isFree(other)) await new Promise((resolve) => setTimeout(resolve, 20));
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders[0]).not.toHaveProperty('starter');
  expect(holders).toMatchObject([{ pid: holders[0].process.pid, outcome: 'ended' }]);
  expect({ exitCode, isOtherFree: await isFree(other) }).toEqual({ exitCode: 0, isOtherFree: false });
});

test('tests that have started a server go on without it', async () => {
  const port = await unusedPort();
  const folder = project({ test: 'node vitest.js' });
  writeFileSync(
    join(folder, 'vitest.js'),
    `require('node:child_process').spawn(process.execPath, ['server.js', '${port}'], { stdio: 'ignore' }); setInterval(() => {}, 1000);`,
  );
  const npm = await startServer(['npm', 'test'], { port, folder });
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  expect(holders[0]).not.toHaveProperty('starter');
  expect({ exitCode, isNpmRunning: npm.isRunning() }).toEqual({ exitCode: 0, isNpmRunning: true });
});

test('two programs on one port, each on its own address: both are told, and ended', async () => {
  const port = await unusedPort();
  const [one, two] = [
    await startServer(nodeServer(port), { port }),
    await startServer(nodeServer(port, '::1'), { port, sockets: 2 }),
  ];
  const { exitCode, free, holders } = await freeAsJson(port, '--yes');
  expect(holders).toMatchObject([
    { addresses: ['127.0.0.1'], pid: one.pid, outcome: 'ended' },
    { addresses: ['::1'], pid: two.pid, outcome: 'ended' },
  ]);
  expect({ exitCode, free }).toEqual({ exitCode: 0, free: true });
});

test('two programs that share an address', async () => {
  const port = await unusedPort();
  const code = `import socket, time
s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1); s.bind(('127.0.0.1', ${port})); s.listen(); time.sleep(600)`;
  const python = ['/usr/bin/python3', '-c', code];
  const servers = [await startServer(python, { port }), await startServer(python, { port, sockets: 2 })];
  const { exitCode, holders } = await freeAsJson(port, '--yes');
  const ended = holders.map(({ pid, outcome }: { pid: number; outcome: string }) => `${pid} ${outcome}`);
  expect(ended.sort()).toEqual(servers.map(({ pid }) => `${pid} ended`).sort());
  expect(exitCode).toBe(0);
});
