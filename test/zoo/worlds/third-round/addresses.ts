import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../../browsers/run-program.ts';
import { debianPython } from '../../place/debian-python.ts';
import { keepBusy } from '../../place/keep-busy.ts';
import type { Place } from '../../place/place.ts';
import { startGunicorn } from '../../place/start-gunicorn.ts';
import { startPython } from '../../place/start-python.ts';
import { startPythonScript } from '../../place/start-python-script.ts';
import { ofProgram } from '../programs/of-program.ts';

const vite = fileURLToPath(new URL('../../../../node_modules/vite/bin/vite.js', import.meta.url));

const asgi = `async def app(scope, receive, send):
    if scope['type'] != 'http':
        return
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/html')]})
    await send({'type': 'http.response.body', 'body': b'hi'})
`;

async function startUvicorn(place: Place, port: number, ...words: string[]): Promise<void> {
  await place.write('shop.py', asgi);
  await place.start('uvicorn', ['--port', `${port}`, ...words, 'shop:app'], port);
}

/** Adds a rule with iptables, in a namespace that goes away with it. */
async function rule(place: Place, ...words: string[]): Promise<void> {
  await runProgram('iptables', ['-A', ...words]);
  place.afterwards(() => runProgram('iptables', ['-D', ...words]));
}

/** Connections that ask for nothing and stay. */
function hold(place: Place, port: number, count: number): Promise<unknown> {
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  place.afterwards(async () => {
    for (const socket of sockets) socket.destroy();
  });
  return Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve).once('error', resolve))),
  );
}

export const addresses = [
  // "--bind ADDRESS: ... [::1]:8000" (Gunicorn, Settings).
  ofProgram('Gunicorn', 'is bound to [::1], and 127.0.0.1 is opened', {
    cause: 'ipv6-only-listener',
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', "def app(_, start):\n    start('200 OK', [])\n    return [b'hi']\n");
      await place.start('gunicorn', ['--bind', `[::1]:${port}`, 'shop:app'], /Booting worker/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-p [IP:]PORT: Bind to IP:PORT" (busybox httpd).
  ofProgram('BusyBox httpd', 'listens on the address of the network card alone', {
    cause: 'bound-to-other-address',
    needs: ['busybox', 'iproute'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.ownAddress('192.0.2.20/32');
      await place.start('busybox', ['httpd', '-f', '-p', `192.0.2.20:${port}`, '-h', place.folder], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--host: Bind socket to this host" (Uvicorn, Settings).
  ofProgram('Uvicorn', 'was started with --host 127.0.0.2, and localhost is opened', {
    cause: 'bound-to-other-address',
    needs: ['uvicorn'],
    async make(place) {
      const port = place.port();
      await startUvicorn(place, port, '--host', '127.0.0.2');
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-j DROP" (iptables(8)).
  ofProgram('iptables', 'drops what comes to the port of Uvicorn', {
    cause: 'firewall-drop',
    needs: ['iptables', 'uvicorn'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await startUvicorn(place, port);
      await rule(place, 'INPUT', '-p', 'tcp', '--dport', `${port}`, '-j', 'DROP');
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "REJECT --reject-with tcp-reset" on what goes out (iptables-extensions(8)).
  ofProgram('iptables', 'rejects in OUTPUT what goes to the port of Gunicorn', {
    cause: 'firewall-reject',
    needs: ['iptables', 'gunicorn'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await startGunicorn(place, port);
      await rule(
        place,
        'OUTPUT',
        '-o',
        'lo',
        '-p',
        'tcp',
        '--dport',
        `${port}`,
        '-j',
        'REJECT',
        '--reject-with',
        'tcp-reset',
      );
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-m connlimit --connlimit-above n" would be another; this one drops for everybody but by the range of ports.
  ofProgram('iptables', 'drops a range of ports with multiport, that of Python among them', {
    cause: 'firewall-drop',
    needs: ['iptables', 'python'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await startPython(place, port, '127.0.0.1');
      await rule(place, 'INPUT', '-p', 'tcp', '-m', 'multiport', '--dports', `${port - 3}:${port + 3}`, '-j', 'DROP');
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "REDIRECT --to-ports": of connections of this machine, in OUTPUT (iptables-extensions(8)).
  ofProgram('iptables', 'leads the port of Uvicorn to one where nobody listens', {
    cause: 'rule-takes-port',
    needs: ['iptables', 'uvicorn'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await startUvicorn(place, port);
      const words = ['OUTPUT', '-t', 'nat', '-p', 'tcp', '--dport', `${port}`, '-j', 'REDIRECT'];
      await rule(place, ...words, '--to-ports', `${place.port()}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-A INPUT -j ACCEPT": a rule that counts, and takes nothing away.
  ofProgram('iptables', 'counts and accepts what comes to the port of Python', {
    cause: 'none',
    needs: ['iptables', 'python'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await startPython(place, port, '127.0.0.1');
      await rule(place, 'INPUT', '-p', 'tcp', '--dport', `${port}`, '-j', 'ACCEPT');
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--attach: attach to running process", which stands still from then on (gdbserver(1)).
  ofProgram('gdbserver', 'has attached to the server and halted it', {
    cause: 'server-suspended',
    needs: ['gdbserver', 'python'],
    needsRoot: true,
    async make(place) {
      const [port, debug] = [place.port(), place.port()];
      const { pid } = await startPython(place, port, '127.0.0.1');
      await place.start('gdbserver', ['--attach', `127.0.0.1:${debug}`, `${pid}`], debug);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // libuv on EMFILE: "accept() and close immediately", so that others aren't kept waiting (uv__emfile_trick).
  ofProgram('Node', 'has run out of file descriptors', {
    cause: 'server-drops-connection',
    async make(place) {
      const port = place.port();
      const text = `import { createServer } from 'node:http';\ncreateServer((_, r) => r.end('hi')).listen(${port}, '127.0.0.1');`;
      const file = await place.write('server.mjs', text);
      await place.start('sh', ['-c', `ulimit -n 40; exec "${process.execPath}" ${file}`], port);
      await hold(place, port, 60);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // asyncio on EMFILE: "socket.accept() out of system resource", and it takes none for a second (asyncio, selector_events.py).
  ofProgram('Uvicorn', 'has run out of file descriptors', {
    cause: 'server-hung',
    needs: ['uvicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', asgi);
      await place.start('sh', ['-c', `ulimit -n 30; exec uvicorn --port ${port} shop:app`], port);
      await hold(place, port, 60);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // wsgiref answers one after the other, and request_queue_size is 5 (socketserver).
  ofProgram('wsgiref', 'is busy with one page, and its queue of five is full', {
    cause: 'accept-queue-full',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      const app = `import sys, time
from wsgiref.simple_server import make_server
def app(environ, start_response):
    time.sleep(600)
make_server('127.0.0.1', int(sys.argv[1]), app).serve_forever()
`;
      await startPythonScript(place, port, app);
      await keepBusy(place, port);
      await Promise.race([hold(place, port, 12), new Promise((resolve) => setTimeout(resolve, 1500))]);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "vite preview: --port, default 4173", where `vite` has 5173 (Vite, CLI).
  ofProgram('Vite', 'runs as vite preview on 4173, and 5173 is opened', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsPrivateNetwork: true,
    async make(place) {
      await runProgram('mkdir', [`${place.folder}/dist`]);
      await place.write('dist/index.html', '<title>It works here</title>');
      await place.start(process.execPath, [vite, 'preview', '--host', '127.0.0.1'], 4173);
      return { url: 'http://localhost:5173/' };
    },
  }),
  // "--port <int>: Bind to a socket with this port. Default: 8000" (Uvicorn, Settings).
  ofProgram('Uvicorn', 'was started with --port, and its default, 8000, is opened', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needs: ['uvicorn'],
    needsPrivateNetwork: true,
    async make(place) {
      await startUvicorn(place, place.port());
      return { url: 'http://127.0.0.1:8000/' };
    },
  }),
  // "The port 8888 is already in use, trying another port" (Jupyter Server).
  ofProgram('Jupyter Server', 'found 8888 taken and took the next port, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needs: ['jupyter-server'],
    needsPrivateNetwork: true,
    async make(place) {
      const squatter = await place.serve('web', { port: 8888, host: '127.0.0.1' });
      const words = ['--no-browser', '--allow-root', '--ip=127.0.0.1', `--ServerApp.root_dir=${place.folder}`];
      await place.start('env', [`HOME=${place.folder}`, debianPython, '-m', 'jupyter_server', ...words], 8889);
      await squatter.stop();
      return { url: 'http://localhost:8888/' };
    },
  }),
  // "--inspect-brk: Break before user code starts", so it does not listen yet (Node.js, CLI).
  ofProgram('Node', 'waits with --inspect-brk for a debugger, and has not listened yet', {
    cause: 'nothing-listening',
    alsoTrue: ['server-starting', 'wrong-port'],
    async make(place) {
      const [port, debug] = [place.port(), place.port()];
      const text = `import { createServer } from 'node:http';\ncreateServer((_, r) => r.end('hi')).listen(${port}, '127.0.0.1');`;
      const file = await place.write('server.mjs', text);
      await place.start(process.execPath, [`--inspect-brk=127.0.0.1:${debug}`, file], debug);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "Worker failed to boot": the application can't be imported, and the master ends (Gunicorn).
  ofProgram('Gunicorn', 'is started again and again, for its application has a fault', {
    cause: 'nothing-listening',
    alsoTrue: ['server-starting'],
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', "raise RuntimeError('no till')\n");
      const loop = `while :; do gunicorn --bind 127.0.0.1:${port} shop:app; echo ended; sleep 20; done`;
      await place.start('sh', ['-c', loop], /^ended/);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
