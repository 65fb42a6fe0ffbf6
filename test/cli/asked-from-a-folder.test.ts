import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeHome, serveFrom } from '../helper/checkout-folders.ts';
import { unusedPort } from '../helper/listen.ts';
import { fakeEngine } from '../helper/probes/containers/fake-engine.ts';
import { startProgram } from '../helper/start-program.ts';
import { runPortside } from './run-portside.ts';

const withWorktree = 'repo shop; git -C shop worktree add -q -b fix-ui ../shop-fix';

test('a page of another checkout: check says so, where the folder’s own server is, and that it works', async () => {
  const home = makeHome(withWorktree);
  const [port, own] = [await serveFrom(`${home}/shop-fix`), await serveFrom(`${home}/shop`)];
  const words = ['check', `http://127.0.0.1:${port}/`, '--lang', 'en'];
  const { output, exitCode } = await runPortside(words, '', { cwd: `${home}/shop`, home });
  expect(output.split('\n\n')[2]).toBe(
    `This page is served from another checkout of this project, ~/shop-fix (branch fix-ui); you're in ~/shop (branch main). Your server from this folder is on port ${own}.`,
  );
  expect(output).toMatch(/node \(process \d+\) from ~\/shop-fix \(branch fix-ui\) is listening on/);
  expect(exitCode).toBe(0);
});

test('a page of another project: check says only where it comes from', async () => {
  const home = makeHome('repo shop; repo blog');
  const port = await serveFrom(`${home}/blog`);
  const words = ['check', `http://127.0.0.1:${port}/`, '--lang', 'en'];
  const { output } = await runPortside(words, '', { cwd: `${home}/shop`, home });
  expect(output).toContain("\nThis page is served from ~/blog (branch main); you're in ~/shop (branch main).\n");
});

test('a page of this checkout, or asked from the home folder: nothing is said', async () => {
  const home = makeHome('repo shop; mkdir shop/src');
  const words = ['check', `http://127.0.0.1:${await serveFrom(`${home}/shop`)}/`, '--lang', 'en'];
  for (const cwd of [`${home}/shop/src`, home])
    expect((await runPortside(words, '', { cwd, home })).output).not.toContain('is served from');
});

test('nobody is on the port: the folder’s own server comes first, though that of another checkout is nearer', async () => {
  const home = makeHome(withWorktree);
  const [other, own] = [await serveFrom(`${home}/shop-fix`), await serveFrom(`${home}/shop`)];
  const port = other - 1;
  const words = ['check', `http://127.0.0.1:${port}/`, '--json', '--lang', 'en'];
  const { output, exitCode } = await runPortside(words, '', { cwd: `${home}/shop`, home });
  const [first] = JSON.parse(output).findings;
  expect(first).toMatchObject({
    cause: 'wrong-port',
    title: `Nothing on port ${port}, but your server from this folder is on ${own}`,
    details: { best: { service: { port: own } } },
  });
  expect(first.steps[0].open).toBe(`http://127.0.0.1:${own}/`);
  expect(exitCode).toBe(1);
});

test.for([
  ['another checkout', withWorktree, 'shop-fix', 'shop'],
  ['a folder whose name begins alike', 'repo shop; repo shop-2', 'shop-2', 'shop'],
  ['another package of the checkout', 'repo shop; package shop/web web; package shop/api api', 'shop/api', 'shop/web'],
  ['the home folder', 'repo shop', '.', 'shop'],
] as const)('nobody is on the port: the server of %s is not called yours', async ([, make, server, from]) => {
  const home = makeHome(make);
  // As a dev server takes it that finds its own port taken.
  const port = (await serveFrom(join(home, server))) - 1;
  const words = ['check', `http://127.0.0.1:${port}/`, '--lang', 'en'];
  const { output } = await runPortside(words, '', { cwd: join(home, from), home });
  expect(output).toContain(`Nothing on port ${port}, but node is running on`);
  expect(output).not.toMatch(/your server from|you asked from/);
});

test('listeners --here says which ports the project took, and from where it runs besides', async () => {
  const home = makeHome(withWorktree);
  const [other, own] = [await serveFrom(`${home}/shop-fix`), await serveFrom(`${home}/shop`)];
  const words = ['listeners', '--here', '--lang', 'en'];
  const { output, exitCode } = await runPortside(words, '', { cwd: `${home}/shop`, home });
  const [title, table, others, otherTable] = output.split('\n\n');
  expect([title, others]).toEqual([
    'Running from ~/shop (branch main):',
    'The same project is running from another checkout:',
  ]);
  expect(table).toMatch(new RegExp(`^${own} .* ~/shop +main `, 'm'));
  expect(otherTable).toMatch(new RegExp(`^${other} .* ~/shop-fix +fix-ui `, 'm'));
  expect(exitCode).toBe(0);
});

test('listeners --here from a folder of no project: no server counts, and 1', async () => {
  const home = makeHome('repo shop');
  await serveFrom(home);
  const { output, exitCode } = await runPortside(['listeners', '--here', '--lang', 'en'], '', { cwd: home, home });
  expect(output).toBe("~ isn't a project folder, so no server counts as its own.\n");
  expect(exitCode).toBe(1);
});

test('a debugger of the project is open, and no server: what is open is listed, and 1', async () => {
  const home = makeHome('repo shop');
  const port = await unusedPort();
  const words = [`--inspect=127.0.0.1:${port}`, '-e', 'setInterval(() => {}, 1000)'];
  await startProgram(process.execPath, words, port, `${home}/shop`);
  const { output, exitCode } = await runPortside(['listeners', '--here', '--lang', 'en'], '', {
    cwd: `${home}/shop`,
    home,
  });
  expect(output).toContain('No web server is running from ~/shop (branch main), but these ports are open:');
  expect(exitCode).toBe(1);
});

test('who asks is no server of the project, nor is who passes connections on', async () => {
  const home = makeHome('repo shop');
  const [agent, forwarder] = [await unusedPort(), await unusedPort()];
  // An agent that listens for itself, and asks from the folder it works in.
  const code = `const { execFile } = require('node:child_process');
    require('node:net').createServer().listen(${agent}, '127.0.0.1', () =>
      execFile(process.execPath, process.argv.slice(1), (_, output) => { console.log(output); process.exit(); }));`;
  await startProgram('socat', [`TCP-LISTEN:${forwarder},bind=127.0.0.1,fork`, 'EXEC:true'], forwarder, `${home}/shop`);
  const words = ['-e', code, '--', resolve('cli/main.ts'), 'listeners', '--here', '--json'];
  const options = { cwd: `${home}/shop`, env: { ...process.env, HOME: home }, encoding: 'utf8' } as const;
  const { isRunning, servers } = JSON.parse(execFileSync(process.execPath, words, options));
  expect(servers.map(({ port }: { port: number }) => port).sort()).toEqual([agent, forwarder].sort());
  expect(isRunning).toBe(false);
  const checked = [...words.slice(0, 4), 'check', `http://127.0.0.1:${await unusedPort()}/`, '--json'];
  const { findings } = JSON.parse(execFileSync(process.execPath, checked, options));
  expect(findings[0].title).not.toContain('your server');
});

const whereIsPython = 'import os, sys; print(os.path.realpath(sys.executable))';
const python = execFileSync('python3', ['-c', whereIsPython], { encoding: 'utf8' }).trim();
const id = 'f'.repeat(64);

/** A container as Docker tells it, with this folder mounted where its program starts, or named by its compose file. */
function container(port: number, more: object) {
  return {
    '/containers/json?all=1': [{ Id: id }],
    [`/containers/${id}/json`]: {
      Id: id,
      Name: '/shop-web-1',
      State: { Status: 'running', Pid: 0 },
      NetworkSettings: { Ports: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: String(port) }] } },
      ...more,
    },
  };
}

test.for([
  [
    'mounted where its program starts',
    'this-folder',
    (home: string) => ({
      Mounts: [{ Type: 'bind', Source: `${home}/shop`, Destination: '/app' }],
      Config: { WorkingDir: '/app', Labels: { 'com.docker.compose.project.working_dir': `${home}/shop-fix` } },
    }),
  ],
  [
    'of its compose file',
    'other-checkout',
    (home: string) => ({
      Mounts: [{ Type: 'volume', Source: '/var/lib/docker/volumes/x/_data', Destination: '/app' }],
      Config: { WorkingDir: '/app', Labels: { 'com.docker.compose.project.working_dir': `${home}/shop-fix` } },
    }),
  ],
  [
    'of its compose file, which is gone',
    undefined,
    (home: string) => ({
      Config: { Labels: { 'com.docker.compose.project.working_dir': `${home}/shop/gone` } },
    }),
  ],
] as const)('a container runs from the folder %s', async ([, standing, more]) => {
  const home = makeHome(withWorktree);
  const port = await unusedPort();
  // By the name of Docker's own program, which holds the port. Node doesn't keep the name it is started by.
  symlinkSync(python, `${home}/docker-proxy`);
  await startProgram(`${home}/docker-proxy`, ['-m', 'http.server', `${port}`, '--bind', '127.0.0.1'], port, home);
  vi.stubEnv('DOCKER_HOST', `unix://${await fakeEngine(container(port, more(home)))}`);
  const from = { cwd: `${home}/shop`, home };
  const listed = JSON.parse((await runPortside(['listeners', '--here', '--json'], '', from)).output);
  const ports = (services: { port: number }[]) => services.map((service) => service.port);
  expect({ servers: ports(listed.servers), elsewhere: ports(listed.elsewhere) }).toEqual({
    servers: standing === 'this-folder' ? [port] : [],
    elsewhere: standing === 'other-checkout' ? [port] : [],
  });
  const { output } = await runPortside(['check', `http://127.0.0.1:${port}/`, '--json'], '', from);
  expect(JSON.parse(output).evidence.askedFrom.server).toBe(standing);
  vi.unstubAllEnvs();
});
