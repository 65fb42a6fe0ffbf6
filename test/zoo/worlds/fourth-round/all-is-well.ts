import { debianPython } from '../../place/debian-python.ts';
import { startNpmProgram } from '../../place/npm-programs.ts';
import type { Place } from '../../place/place.ts';
import { ofProgram } from '../programs/of-program.ts';

const named = (place: Place, port: number) => `options {
  directory "${place.folder}";
  pid-file "${place.folder}/pid";
  session-keyfile "${place.folder}/session.key";
  listen-on port ${place.port()} { 127.0.0.1; };
  listen-on-v6 { none; };
  dnssec-validation no;
};
controls { };
statistics-channels { inet 127.0.0.1 port ${port} allow { 127.0.0.1; }; };
`;

const dnsdist = (place: Place, port: number) => `setLocal("127.0.0.1:${place.port()}")
setSecurityPollSuffix("")
webserver("127.0.0.1:${port}")
setWebserverConfig({ password = "secret" })
`;

/** Programs in which nothing is wrong. */
export const allIsWell = [
  // --fake: simulated devices of the 1-wire bus, by their families (owhttpd(1)).
  ofProgram('owhttpd', 'shows the sensors that it was told to make up', {
    cause: 'none',
    needs: ['owhttpd'],
    async make(place) {
      const port = place.port();
      await place.start('owhttpd', ['--foreground', '--nozero', '--fake=10,28', '-p', `127.0.0.1:${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // statistics-channels: / has everything in XML, with a style sheet (BIND 9, Reference).
  ofProgram('BIND', 'shows its statistics as XML', {
    cause: 'none',
    needs: ['bind'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await place.start('named', ['-g', '-c', await place.write('named.conf', named(place, port))], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "point your browser at http://127.0.0.1:8083 and log in with any username, and that password" (dnsdist, Built-in webserver).
  ofProgram('dnsdist', 'asks for the password of its web server', {
    cause: 'none',
    needs: ['dnsdist'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const file = await place.write('dnsdist.conf', dnsdist(place, port));
      await place.start('dnsdist', ['--supervised', '--disable-syslog', '-C', file], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // /delay/:n waits for n seconds, at most 10 (httpbin): the page comes, and it is whole.
  ofProgram('httpbin', 'takes ten seconds for its page', {
    cause: 'none',
    needs: ['httpbin'],
    async make(place) {
      const port = place.port();
      await place.start(debianPython, ['-m', 'httpbin.core', '--port', `${port}`], port);
      return { url: `http://localhost:${port}/delay/10` };
    },
  }),
  // "--blobHost, --blobPort" (Azurite, README): / is no account, and is answered by 400 and XML, as Azure does.
  ofProgram('Azurite', 'stands in for a blob store, and is opened at /', {
    cause: 'none',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const words = [
        '--blobHost',
        '127.0.0.1',
        '--blobPort',
        `${port}`,
        '--location',
        place.folder,
        '--silent',
        '--disableTelemetry',
      ];
      await startNpmProgram(place, 'azurite/dist/src/blob/main.js', words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
