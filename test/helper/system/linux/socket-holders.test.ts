import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ownersOfPort } from '../../../../helper/probes/owners.ts';
import { listen } from '../../listen.ts';

/** Opens a socket, shares it with a child, and lets go of it at the first word it is told; prints the port and the child's number. */
const sharing = `
import os, socket, sys, time
server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()
child = os.fork()
if child == 0:
    time.sleep(60)
    os._exit(0)
os.write(1, b"%d %d\\n" % (server.getsockname()[1], child))
sys.stdin.readline()
server.close()
os.write(1, b"let go")
sys.stdin.readline()
`;

async function holderOf(port: number): Promise<number | undefined> {
  const [owner] = await ownersOfPort(port);
  return owner?.process?.pid;
}

function serveAt(port: number): ChildProcess {
  const server = `require('node:net').createServer().listen(${port}, '127.0.0.1', () => console.log('up'))`;
  const child = spawn(process.execPath, ['-e', server], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

describe('who holds a socket is remembered, and looked at again each time', () => {
  test('another server took the port', { timeout: 20_000 }, async () => {
    const server = createServer();
    const port = await listen(server);
    expect(await holderOf(port)).toBe(process.pid);
    expect(await holderOf(port)).toBe(process.pid);
    server.close();
    await once(server, 'close');
    expect(await holderOf(port)).toBeUndefined();
    const other = serveAt(port);
    await once(other.stdout ?? other, 'data');
    expect(await holderOf(port)).toBe(other.pid);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(await holderOf(port)).toBeUndefined();
  });

  test('the process above let go of it, and the one below has it still', { timeout: 20_000 }, async () => {
    const parent = spawn('python3', ['-c', sharing], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [line] = await once(parent.stdout, 'data');
    const [port = 0, child = 0] = String(line).split(' ').map(Number);
    onTestFinished(() => void process.kill(child, 'SIGKILL'));
    const top = await holderOf(port);
    expect([undefined, child]).not.toContain(top);
    parent.stdin.write('\n');
    await once(parent.stdout, 'data');
    expect(await holderOf(port)).toBe(child);
  });
});
