import { mkdir } from 'node:fs/promises';
import { startNpmScript } from '../../place/npm-programs.ts';
import { startPythonScript } from '../../place/start-python-script.ts';
import { ofProgram } from '../programs/of-program.ts';

/** Programs that listen, and not where somebody looks for them. */
export const addresses4 = [
  // "-p PORT, --port PORT: Port to serve HTTP files at. (default: 8000)" (pelican(1)).
  ofProgram('Pelican', 'serves its blog on the --port it was given, and 8000 is opened', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needs: ['pelican'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await mkdir(`${place.folder}/output`);
      await place.write('output/index.html', '<title>It works here</title>');
      await place.start('pelican', ['--listen', '--port', `${port}`], port);
      return { url: 'http://localhost:8000/' };
    },
  }),
  // "Port to listen on. [8080]" (xandikos --help); 5232 is Radicale's, which it has taken the place of.
  ofProgram('Xandikos', 'is on its default, 8080, and the calendar is looked for on 5232', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needs: ['xandikos'],
    needsPrivateNetwork: true,
    async make(place) {
      await place.start('xandikos', ['--defaults', '--directory', `${place.folder}/dav`], 8080);
      return { url: 'http://localhost:5232/' };
    },
  }),
  // port: 3000 by default, and another where that is taken (listhen, README).
  ofProgram('listhen', 'found 3000 taken and took the next port, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needsNpmPrograms: true,
    needsPrivateNetwork: true,
    async make(place) {
      const squatter = await place.serve('web', { port: 3000, host: '127.0.0.1' });
      const script = `import { listen } from 'listhen';
await listen((_, response) => response.end('hi'), { hostname: '127.0.0.1' });`;
      await startNpmScript(place, script, 3001);
      await squatter.stop();
      return { url: 'http://127.0.0.1:3000/' };
    },
  }),
  // "hostname: The host to bind to, for example 'localhost'. Can be a domain, IPv4 or IPv6 address" (Werkzeug, run_simple).
  ofProgram('Werkzeug', 'was given ::1 for its hostname, and 127.0.0.1 is opened', {
    cause: 'ipv6-only-listener',
    needs: ['werkzeug'],
    async make(place) {
      const port = place.port();
      const app = `import sys
from werkzeug.serving import run_simple
from werkzeug.wrappers import Response
run_simple('::1', int(sys.argv[1]), Response('hi', mimetype='text/html'))
`;
      await startPythonScript(place, port, app);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-6: Starts newLISP in IPv6 mode. Without this switch newLISP will start in IPv4 mode" (newlisp(1)).
  ofProgram('newLISP', 'serves its folder without -6, and [::1] is opened', {
    cause: 'ipv4-only-listener',
    needs: ['newlisp'],
    async make(place) {
      const port = place.port();
      await place.start('newlisp', ['-http', '-d', `${port}`, '-w', place.folder], port);
      return { url: `http://[::1]:${port}/index.html` };
    },
  }),
  // "--address: Host or IP address on which to bind HTTP listener" (mtail --help).
  ofProgram('mtail', 'has its status page on 127.0.0.2, and localhost is opened', {
    cause: 'bound-to-other-address',
    needs: ['mtail'],
    async make(place) {
      const port = place.port();
      await mkdir(`${place.folder}/rules`);
      const files = ['--progs', `${place.folder}/rules`, '--logs', await place.write('shop.log', '')];
      await place.start('mtail', [...files, '--address', '127.0.0.2', '--port', `${port}`, '--logtostderr'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-b, --basedir ... -p, --port" (weborf(1)).
  ofProgram('Weborf', 'showed this page a while ago, and has been ended since', {
    cause: 'server-stopped',
    alsoTrue: ['nothing-listening'],
    needs: ['weborf'],
    async make(place) {
      const port = place.port();
      const weborf = await place.start('weborf', ['-m', '-b', place.folder, '-p', `${port}`], port);
      await place.visit(`http://localhost:${port}/index.html`);
      await weborf.stop();
      return { url: `http://localhost:${port}/index.html` };
    },
  }),
];
