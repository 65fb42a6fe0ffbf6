import { chmod } from 'node:fs/promises';
import { runProgram } from '../../../browsers/run-program.ts';
import type { Place } from '../../place/place.ts';
import { startPython } from '../../place/start-python.ts';
import { startSocat } from '../../place/start-socat.ts';
import { startSsh } from '../../place/start-ssh.ts';
import { startSshd } from '../../place/start-sshd.ts';
import { ofProgram } from '../programs/of-program.ts';

/** Python's web server on a port of its own. */
async function startShop(place: Place, host = '127.0.0.1'): Promise<number> {
  const port = place.port();
  await startPython(place, port, host);
  return port;
}

/** A script that runs for each connection. */
async function script(place: Place, lines: string): Promise<string> {
  const file = await place.write('answer.sh', `#!/bin/sh\n${lines}\n`);
  await chmod(file, 0o755);
  return file;
}

export const forwarders = [
  // "UNIX-CONNECT:<filename>" (socat(1)): nobody has made the socket.
  ofProgram('socat', 'leads to a socket file that is not there', {
    cause: 'tunnel-remote-down',
    needs: ['socat'],
    async make(place) {
      const port = place.port();
      await startSocat(place, port, `UNIX-CONNECT:${place.folder}/shop.sock`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "OPENSSL-LISTEN:<port>: Listens on tcp <port>; when connected, it performs an SSL handshake".
  ofProgram('socat', 'ends TLS with OPENSSL-LISTEN, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['socat', 'openssl', 'python'],
    async make(place) {
      const [port, shop] = [place.port(), await startShop(place)];
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const listen = `OPENSSL-LISTEN:${port},bind=127.0.0.1,fork,reuseaddr,cert=${certificate},key=${key},verify=0`;
      await place.start('socat', [listen, `TCP:127.0.0.1:${shop}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "TCP:<host>:<port>": both ends are there.
  ofProgram('socat', 'leads to a server that runs', {
    cause: 'none',
    needs: ['socat', 'python'],
    async make(place) {
      const [port, shop] = [place.port(), await startShop(place)];
      await startSocat(place, port, `TCP:127.0.0.1:${shop}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "SYSTEM:<shell-command>": a reply of HTTP/1.0 without a length, which ends with the connection.
  ofProgram('socat', 'runs a script that answers by HTTP/1.0 without a length', {
    cause: 'none',
    needs: ['socat'],
    async make(place) {
      const port = place.port();
      const file = await script(place, "read -r line\nprintf 'HTTP/1.0 200 OK\\r\\n\\r\\nhi\\n'");
      await startSocat(place, port, `EXEC:${file}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "EXEC:<command-line>": a page without any head, as many a script with a pipe sends it. Firefox shows it.
  ofProgram('socat', 'runs a script that sends a page without status line and headers', {
    cause: 'invalid-response',
    alsoTrue: ['non-http-service'],
    only: 'chromium',
    needs: ['socat'],
    async make(place) {
      const port = place.port();
      const file = await script(place, "read -r line\nprintf '<html><h1>hi</h1></html>\\n'");
      await startSocat(place, port, `EXEC:${file}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-L [bind_address:]port:host:hostport" (ssh(1)): all is well.
  ofProgram('OpenSSH', 'leads with -L to a server that runs', {
    cause: 'none',
    needs: ['sshd', 'python'],
    needsRoot: true,
    async make(place) {
      const [port, shop] = [place.port(), await startShop(place)];
      await startSsh(place, await startSshd(place), '-L', `127.0.0.1:${port}:127.0.0.1:${shop}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "bind_address: ... an IPv6 address in square brackets".
  ofProgram('OpenSSH', 'forwards from [::1] alone, and 127.0.0.1 is opened', {
    cause: 'ipv6-only-listener',
    needs: ['sshd', 'python'],
    needsRoot: true,
    async make(place) {
      const [port, shop] = [place.port(), await startShop(place)];
      await startSsh(place, await startSshd(place), '-L', `[::1]:${port}:127.0.0.1:${shop}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "channel 2: open failed: connect failed: Name or service not known": the far end can't find the name.
  ofProgram('OpenSSH', 'leads with -L to a name that the far end does not know', {
    cause: 'tunnel-remote-down',
    alsoTrue: ['tunnel-wrong-target'],
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await startSsh(place, await startSshd(place), '-L', `127.0.0.1:${port}:shop.invalid:80`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-R [bind_address:]port:host:hostport: connections to the given TCP port on the remote host are to be forwarded to the local side".
  ofProgram('OpenSSH', 'was called with -R by somebody whose own server is not running', {
    cause: 'tunnel-remote-down',
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await startSsh(place, await startSshd(place), '-R', `127.0.0.1:${port}:127.0.0.1:${place.port()}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-L <listenport:remotehost:remoteport>: Local port forwarding" (dbclient(1)).
  ofProgram('dbclient', 'leads to a port of the far end where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['dropbear', 'sshd'],
    needsRoot: true,
    async make(place) {
      const [port, key] = [place.port(), `${place.folder}/dropbear_key`];
      const server = await startSshd(place, { settings: `AuthorizedKeysFile ${place.folder}/allowed` });
      await runProgram('dropbearkey', ['-t', 'ed25519', '-f', key]);
      await runProgram('sh', ['-c', `dropbearkey -y -f ${key} | grep ^ssh- > ${place.folder}/user_key.pub`]);
      const to = `127.0.0.1:${port}:127.0.0.1:${place.port()}`;
      const words = ['-y', '-N', '-i', key, '-L', to, '-p', `${server.port}`, 'root@127.0.0.1'];
      await place.start('env', [`HOME=${place.folder}`, 'dbclient', ...words], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "6tunnel [-4] local-port target-host [target-port]" (6tunnel(1)).
  ofProgram('6tunnel', 'leads to a port where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['6tunnel'],
    async make(place) {
      const port = place.port();
      await place.start('6tunnel', ['-d', '-4', '-l', '127.0.0.1', `${port}`, '127.0.0.1', `${place.port()}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "tcpserver: accepts connections from other computers, runs a program for each": this one says nothing (ucspi-tcp).
  ofProgram('tcpserver', 'runs a program that never answers', {
    cause: 'server-hung',
    needs: ['tcpserver'],
    async make(place) {
      const port = place.port();
      await place.start('tcpserver', ['-HRl0', '127.0.0.1', `${port}`, 'sleep', '600'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // A script that answers, slowly and with a length.
  ofProgram('tcpserver', 'runs a script that answers after three seconds', {
    cause: 'none',
    needs: ['tcpserver'],
    async make(place) {
      const port = place.port();
      const reply =
        "read -r line\nsleep 3\nprintf 'HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\nConnection: close\\r\\n\\r\\nhi\\n'";
      await place.start('tcpserver', ['-HRl0', '127.0.0.1', `${port}`, await script(place, reply)], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "--inetd: pass file descriptors via standard input and output", here of cat, which sends back what it is sent (systemd-socket-activate(1)).
  ofProgram('systemd-socket-activate', 'runs cat, which sends the request back', {
    cause: 'non-http-service',
    alsoTrue: ['invalid-response'],
    only: 'chromium',
    needs: ['systemd-socket-activate'],
    async make(place) {
      const port = place.port();
      const words = ['--accept', '--inetd', `--listen=127.0.0.1:${port}`, '/bin/cat'];
      await place.start('systemd-socket-activate', words, port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
