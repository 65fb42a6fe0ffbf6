// Accepts connections, and fails each request in the way `--fault` names.
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { ready, settings } from './settings.ts';

const { host, port, fault } = settings();
const startedMs = Date.now();

const faults: Record<string, (socket: Socket, answer: () => void) => void> = {
  'busy-loop': () => {
    // So that it is busy with what the other worlds leave over.
    setPriority(constants.priority.PRIORITY_LOW);
    for (;;);
  },
  deadlock: () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
  slow: (_socket, answer) => setTimeout(answer, 8000),
  close: (socket) => socket.end(),
  reset: (socket) => socket.resetAndDestroy(),
  /** As a server does that is still reading its data. */
  'close-at-first': (socket, answer) => (Date.now() - startedMs < 3000 ? socket.end() : answer()),
};

const fail = faults[String(fault)];
if (!fail) throw new Error(`no such fault: ${fault}`);

createServer((request, response) => {
  fail(request.socket, () => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>It works here</title><h1>It works here</h1>');
  });
}).listen(port, host, ready);
