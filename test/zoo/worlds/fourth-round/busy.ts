import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { debianPython } from '../../place/debian-python.ts';
import { keepBusy } from '../../place/keep-busy.ts';
import type { Place } from '../../place/place.ts';
import { startPython } from '../../place/start-python.ts';
import { ofProgram } from '../programs/of-program.ts';

const breakpoint = `import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Shop(BaseHTTPRequestHandler):
    def do_GET(self):
        breakpoint()
        self.send_response(204)
        self.end_headers()
HTTPServer(('127.0.0.1', int(sys.argv[1])), Shop).serve_forever()
`;

/** Connections that ask for nothing and stay; those that the queue has no room for go on trying. */
async function queueUp(place: Place, port: number, count: number): Promise<void> {
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  place.afterwards(async () => {
    for (const socket of sockets) socket.destroy();
  });
  await setTimeout(1000);
}

/** Servers that are kept from answering. */
export const busy = [
  // The help server of startDynamicHelp() is a part of R, which answers between its evaluations, at one of options("help.ports").
  ofProgram('R', 'has its help server on the port, and waits for data from a pipe', {
    cause: 'server-hung',
    needs: ['r'],
    async make(place) {
      const port = place.port();
      const text = `options(help.ports = ${port}L)\ntools::startDynamicHelp(TRUE)\nreadLines("input")\n`;
      const file = await place.write('shop.R', text);
      await place.start('sh', ['-c', `mkfifo input && exec R --vanilla --no-echo -f ${file}`], port);
      return { url: `http://localhost:${port}/doc/html/index.html` };
    },
  }),
  // "breakpoint(): This function drops you into the debugger at the call site" (Python, Built-in Functions).
  ofProgram('pdb', 'has stopped the server at a breakpoint in its handler', {
    cause: 'server-hung',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      const server = await place.write('server.py', breakpoint);
      // It lives as long as its own input does.
      await place.start('sh', ['-c', `mkfifo input && exec ${debianPython} ${server} ${port} <> input`], port);
      await keepBusy(place, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-p number: Connect to process ID number", which stands still until it is continued or detached (gdb(1)).
  ofProgram('gdb', 'has attached to the server, and waits at its prompt', {
    cause: 'server-suspended',
    needs: ['gdb', 'python'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const { pid } = await startPython(place, port, '127.0.0.1');
      const words = `-nx -q -iex 'set debuginfod enabled off' -p ${pid} -ex 'echo attached\\n'`;
      await place.start('sh', ['-c', `mkfifo input && exec gdb ${words} <> input`], /attached/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "ztcp -l: will open a socket listening on local TCP port"; it takes another call, with -a, to accept a connection (zshmodules(1), zsh/net/tcp).
  ofProgram('zsh', 'listens with ztcp -l and never accepts, and others wait already', {
    cause: 'accept-queue-full',
    alsoTrue: ['server-hung'],
    needs: ['zsh'],
    async make(place) {
      const port = place.port();
      const script = `zmodload zsh/net/tcp zsh/zselect; ztcp -l ${port}; while :; do zselect -t 6000; done`;
      await place.start('zsh', ['-f', '-c', script], port);
      await queueUp(place, port, 6);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
