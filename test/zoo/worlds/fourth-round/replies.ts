import { runProgram } from '../../../browsers/run-program.ts';
import { startNpmProgram } from '../../place/npm-programs.ts';
import { startPythonScript } from '../../place/start-python-script.ts';
import { ofProgram } from '../programs/of-program.ts';

const go = (port: number) => `package main

import "net/http"

func main() {
	http.HandleFunc("/", func(http.ResponseWriter, *http.Request) { panic("no till") })
	http.ListenAndServe("127.0.0.1:${port}", nil)
}
`;

const prolog = (port: number) => `:- use_module(library(http/thread_httpd)).
:- use_module(library(http/http_dispatch)).
:- http_handler(/, shop, []).
shop(_) :- atom_length(_, _).
:- initialization((http_server(http_dispatch, [port(localhost:${port})]), thread_get_message(over)), main).
`;

const perl = (port: number) => `package Shop;
use parent 'HTTP::Server::Simple::CGI';
sub handle_request { my ($self, $cgi) = @_; print $cgi->header, "<h1>hi</h1>\\n"; }
package main;
my $shop = Shop->new(${port});
$shop->host('127.0.0.1');
$shop->run;
`;

/** Servers whose replies are broken, or say that something is. */
export const replies4 = [
  // "If ServeHTTP panics, the server ... recovers the panic, logs a stack trace to the server error log, and either closes the network connection or sends an HTTP/2 RST_STREAM" (Go, net/http, Handler).
  ofProgram('Go', 'runs a handler that panics', {
    cause: 'server-drops-connection',
    needs: ['go'],
    async make(place) {
      const port = place.port();
      const [source, built] = [await place.write('shop.go', go(port)), `${place.folder}/shop`];
      const env = { ...process.env, HOME: place.folder, GOCACHE: `${place.folder}/cache`, GOFLAGS: '' };
      await runProgram('go', ['build', '-o', built, source], env, place.folder);
      await place.start(built, [], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // The fault CONNECTION_RESET_BY_PEER: no response, and the socket is closed (mountebank, Faults).
  ofProgram('mountebank', 'stands in for a service, and cuts the connection as its fault says', {
    cause: 'server-drops-connection',
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const stubs = [{ responses: [{ fault: 'CONNECTION_RESET_BY_PEER' }] }];
      const imposters = [{ protocol: 'http', port, host: '127.0.0.1', stubs }];
      const file = await place.write('imposters.json', JSON.stringify({ imposters }));
      const words = ['start', '--configfile', file, '--host', '127.0.0.1', '--port', `${place.port()}`, '--nologfile'];
      await startNpmProgram(place, 'mountebank/bin/mb', words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // The handler prints the status line itself, "HTTP/1.0 200 OK\r\n", before $cgi->header (HTTP::Server::Simple, SYNOPSIS). Firefox shows a page without one.
  ofProgram('HTTP::Server::Simple', 'prints the headers of CGI without a status line before them', {
    cause: 'invalid-response',
    alsoTrue: ['non-http-service'],
    only: 'chromium',
    needs: ['http-server-simple'],
    async make(place) {
      const port = place.port();
      await place.start('perl', [await place.write('shop.pl', perl(port))], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // The headers are those of the application, Content-Length too (PSGI, The Response), and the connection ends with the body.
  ofProgram('Twiggy', 'sends a shorter page than its Content-Length says', {
    cause: 'invalid-response',
    alsoTrue: ['server-drops-connection'],
    needs: ['twiggy'],
    async make(place) {
      const port = place.port();
      const app = "sub { [200, ['Content-Type' => 'text/html', 'Content-Length' => 5000], ['<h1>hi</h1>']] };\n";
      await place.start('twiggy', ['--listen', `127.0.0.1:${port}`, await place.write('shop.psgi', app)], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // A handler that raises is answered for by a page of status 500 (SWI-Prolog, HTTP support, Generating replies).
  ofProgram('SWI-Prolog', 'has a handler with an unbound variable where text is due', {
    cause: 'server-error',
    needs: ['swi-prolog'],
    async make(place) {
      const port = place.port();
      await place.start('swipl', [await place.write('shop.pl', prolog(port))], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // raise web.seeother('/someurl') is a 303 See Other (web.py, Cookbook).
  ofProgram('web.py', 'raises seeother to the page itself', {
    cause: 'redirect-loop',
    needs: ['webpy'],
    async make(place) {
      const port = place.port();
      const app = `import sys, web
class Shop:
    def GET(self):
        raise web.seeother('/')
app = web.application(('/', 'Shop'), globals())
web.httpserver.runsimple(app.wsgifunc(), ('127.0.0.1', int(sys.argv[1])))
`;
      await startPythonScript(place, port, app);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-s, --server: run Glances in server mode" for clients that speak XML-RPC, where -w is for browsers (glances(1)): GET is answered by 501.
  ofProgram('Glances', 'was started with -s for its own clients, and not with -w', {
    cause: 'server-error',
    alsoTrue: ['non-http-service'],
    needs: ['glances'],
    async make(place) {
      const port = place.port();
      const words = ['-s', '-B', '127.0.0.1', '-p', `${port}`, '--disable-autodiscover', '--disable-check-update'];
      await place.start('env', [`HOME=${place.folder}`, 'glances', ...words], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
