import { once } from 'node:events';
import WebSocket from 'ws';

/** What Chromium's own tools are asked for on this port of 127.0.0.1. */
export interface WorkerHeap {
  /** Bytes in use by the extension's background, after what nobody needs has been thrown away. */
  usedBytes(): Promise<number>;
}

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

export function workerHeap(port: number): WorkerHeap {
  return {
    async usedBytes() {
      const targets: Target[] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
      const worker = targets.find(({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'));
      if (!worker) throw new Error('the background is not running');
      const socket = new WebSocket(worker.webSocketDebuggerUrl);
      await once(socket, 'open');
      for (let time = 0; time < 2; time += 1) await ask(socket, 'HeapProfiler.collectGarbage');
      const { usedSize } = await ask(socket, 'Runtime.getHeapUsage');
      socket.close();
      return Number(usedSize);
    },
  };
}

let latestId = 0;

async function ask(socket: WebSocket, method: string): Promise<Record<string, unknown>> {
  latestId += 1;
  const id = latestId;
  socket.send(JSON.stringify({ id, method }));
  for (;;) {
    const [message] = await once(socket, 'message');
    const answer = JSON.parse(String(message));
    if (answer.id === id) return answer.result;
  }
}
