import { mkdir } from 'node:fs/promises';
import { debianPython } from '../../place/debian-python.ts';
import { keepBusy } from '../../place/keep-busy.ts';
import { named } from '../../place/named.ts';
import type { Place } from '../../place/place.ts';
import { startPythonScript } from '../../place/start-python-script.ts';
import { ofProgram } from '../programs/of-program.ts';

const erlang = (place: Place, port: number) =>
  `inets:start(), {ok, _} = inets:start(httpd, [{port, ${port}}, {bind_address, {127,0,0,1}}, {server_name, "shop"}, {server_root, "${place.folder}"}, {document_root, "${place.folder}"}]).`;

const yaws = (place: Place, port: number) => `logdir = ${place.folder}
<server localhost>
  port = ${port}
  listen = 127.0.0.1
  docroot = ${place.folder}
</server>
`;

const rails = `require "action_controller/railtie"
class Shop < Rails::Application
  config.eager_load = false
  config.force_ssl = true
  config.hosts.clear
  config.secret_key_base = "x" * 30
  config.logger = Logger.new(File::NULL)
  routes.append { root to: proc { [200, {}, ["hi"]] } }
end
Shop.initialize!
run Shop
`;

/** Frameworks and servers of languages. */
export const languages = [
  // "Spawn: ... an integer gives a Pool of that size", and no more connections are accepted while it is full (gevent.pywsgi.WSGIServer).
  ofProgram('gevent', 'has a pool of one, and that makes a long report', {
    cause: 'server-hung',
    needs: ['gevent'],
    async make(place) {
      const port = place.port();
      const app = `import sys, gevent
from gevent.pywsgi import WSGIServer
def app(environ, start_response):
    if environ["PATH_INFO"] == "/report":
        gevent.sleep(300)
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b"hi"]
WSGIServer(("127.0.0.1", int(sys.argv[1])), app, spawn=1).serve_forever()
`;
      await startPythonScript(place, port, app);
      await keepBusy(place, port, '/report');
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "The client sent a plain HTTP request, but this server only speaks HTTPS on this port" (Cheroot, with a 400).
  ofProgram('Cheroot', 'has an SSL adapter, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['cheroot', 'openssl'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const app = `import sys
from cheroot import wsgi
from cheroot.ssl.builtin import BuiltinSSLAdapter
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b"hi"]
server = wsgi.Server(("127.0.0.1", int(sys.argv[1])), app)
server.ssl_adapter = BuiltinSSLAdapter("${certificate}", "${key}")
server.start()
`;
      await startPythonScript(place, port, app);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "You cannot access a WebSocket server directly with a browser. You need a WebSocket client" (websockets, with a 426).
  ofProgram('websockets', 'is opened as a page, and wants an upgrade', {
    // Its author took this for a page that works; whoever opens it wants to know why there is none.
    cause: 'non-http-service',
    needs: ['websockets'],
    async make(place) {
      const port = place.port();
      const app = `import asyncio, sys, websockets
async def echo(socket):
    async for message in socket:
        await socket.send(message)
async def main():
    async with websockets.serve(echo, "127.0.0.1", int(sys.argv[1])):
        await asyncio.Future()
asyncio.run(main())
`;
      await startPythonScript(place, port, app);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "If the response data doesn't match the response_model, FastAPI answers 500" (FastAPI, Response Model).
  ofProgram('FastAPI', 'returns what its response_model does not allow', {
    cause: 'server-error',
    needs: ['fastapi', 'uvicorn'],
    async make(place) {
      const port = place.port();
      const model = 'class Price(BaseModel):\n    cents: int\n';
      const route =
        'app = FastAPI()\n@app.get("/", response_model=Price)\ndef price():\n    return {"cents": "many"}\n';
      await place.write('shop.py', `from fastapi import FastAPI\nfrom pydantic import BaseModel\n${model}${route}`);
      await place.start('uvicorn', ['--port', `${port}`, 'shop:app'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "when no route matches the request, Falcon answers 404" (Falcon, Routing).
  ofProgram('Falcon', 'has a route for /things, and is opened at /', {
    cause: 'none',
    needs: ['falcon'],
    async make(place) {
      const port = place.port();
      const app = `import sys, falcon
from wsgiref.simple_server import make_server
class Things:
    def on_get(self, req, resp):
        resp.text = "hi"
app = falcon.App()
app.add_route("/things", Things())
make_server("127.0.0.1", int(sys.argv[1]), app).serve_forever()
`;
      await startPythonScript(place, port, app);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "forbidden view: ... invoked when Pyramid's authorization policy denies access", which answers 403 (Pyramid, Security).
  ofProgram('Pyramid', 'denies what nobody was granted', {
    cause: 'none',
    needs: ['pyramid'],
    async make(place) {
      const port = place.port();
      const app = `import sys
from wsgiref.simple_server import make_server
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPForbidden
def shop(request):
    raise HTTPForbidden()
with Configurator() as config:
    config.add_route("shop", "/")
    config.add_view(shop, route_name="shop")
    app = config.make_wsgi_app()
make_server("127.0.0.1", int(sys.argv[1]), app).serve_forever()
`;
      await startPythonScript(place, port, app);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--certfile, --keyfile: the server binds with TLS" (Hypercorn, Configuring).
  ofProgram('Hypercorn', 'was started with --certfile, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['hypercorn', 'openssl'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      await place.write('shop.py', 'async def app(scope, receive, send):\n    raise ValueError\n');
      const words = [
        '-m',
        'hypercorn',
        '--bind',
        `127.0.0.1:${port}`,
        '--certfile',
        certificate,
        '--keyfile',
        key,
        'shop:app',
      ];
      await place.start(debianPython, words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "allow_remote_access: Allow requests where the Host header doesn't point to a local server", which gets 403 otherwise (Jupyter Server options).
  ofProgram('Jupyter Server', 'is asked by a name that is no local host', {
    cause: 'host-header-rejected',
    needs: ['jupyter-server'],
    async make(place) {
      const port = place.port();
      const words = ['-m', 'jupyter_server', '--allow-root', '--no-browser', '--ip=127.0.0.1', `--port=${port}`];
      await place.start('env', [`HOME=${place.folder}`, debianPython, ...words], port);
      return { url: `http://shop.localhost:${port}/` };
    },
  }),
  // "site_url: ... the built-in server also serves below its path", and leads / to it (MkDocs, Configuration).
  ofProgram('MkDocs', 'serves below the path of its site_url, and leads / to it', {
    cause: 'none',
    needs: ['mkdocs'],
    async make(place) {
      const port = place.port();
      await mkdir(`${place.folder}/docs`);
      await place.write('docs/index.md', '# It works here\n');
      await place.write('mkdocs.yml', 'site_name: It works here\nsite_url: https://sample.test/shop/\n');
      await place.start('mkdocs', ['serve', '-a', `127.0.0.1:${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "pydoc -p <port>: Start an HTTP server on the given port on the local machine" (pydoc).
  ofProgram('pydoc', 'shows the documentation of modules', {
    cause: 'none',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      // It lives as long as its own input does.
      await place.start('sh', ['-c', `mkfifo input && exec ${debianPython} -m pydoc -p ${port} <> input`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--baseurl: Serve your site from the given base URL" (Jekyll, Commands): outside it there is a 404.
  ofProgram('Jekyll', 'serves below its baseurl, and is opened at /', {
    cause: 'none',
    needs: ['jekyll'],
    async make(place) {
      const port = place.port();
      const words = ['serve', '--baseurl', '/docs', '--host', '127.0.0.1', '--port', `${port}`, '--no-watch'];
      await place.start('jekyll', words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "config.force_ssl: Forces all requests to be served over HTTPS" (Configuring Rails Applications).
  ofProgram('Rails', 'has force_ssl on in development', {
    cause: 'app-redirects-to-https',
    needs: ['railties', 'puma'],
    async make(place) {
      const port = place.port();
      await place.write('config.ru', rails);
      await place.start('puma', ['--bind', `tcp://127.0.0.1:${port}`, 'config.ru'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "PORT: if unset, foreman starts at 5000" for the first process (Foreman, Usage): it isn't the 8000 of http.server.
  ofProgram('Foreman', 'gave the web process 5000 for its PORT, and 8000 is opened', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needs: ['foreman', 'python'],
    needsPrivateNetwork: true,
    async make(place) {
      await place.write('Procfile', `web: ${debianPython} -m http.server --bind 127.0.0.1 $PORT\n`);
      await place.start('foreman', ['start'], 5000);
      return { url: 'http://127.0.0.1:8000/' };
    },
  }),
  // "Port 1313 already in use, attempting to use an available port" (hugo server).
  ofProgram('Hugo', 'found 1313 taken and took any other port, and what took it is gone', {
    cause: 'wrong-port',
    alsoTrue: ['nothing-listening'],
    needs: ['hugo'],
    needsPrivateNetwork: true,
    async make(place) {
      await place.write(
        'config.toml',
        'baseURL = "http://localhost/"\ntitle = "It works here"\ndisableKinds = ["RSS"]\n',
      );
      const squatter = await place.serve('web', { port: 1313 });
      await place.start('hugo', ['server', '--watch=false'], /Web Server is available/);
      await squatter.stop();
      return { url: 'http://localhost:1313/' };
    },
  }),
  // "-l https://*:3000: Mojolicious brings a test certificate, self-signed" (Mojo::Server::Daemon, listen).
  ofProgram('Mojolicious', 'listens by https with the certificate it brings', {
    cause: 'cert-untrusted',
    alsoTrue: ['cert-expired', 'cert-name-mismatch'],
    needs: ['mojolicious', 'io-socket-ssl'],
    async make(place) {
      const port = place.port();
      const app = await place.write(
        'shop.pl',
        'use Mojolicious::Lite -signatures;\nget "/" => sub ($c) { $c->render(text => "hi") };\napp->start;\n',
      );
      await place.start('perl', [app, 'daemon', '-l', `https://127.0.0.1:${port}`], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "hook before => sub { ... redirect '/login' }" (Dancer2::Cookbook): it holds for /login too unless that is left out.
  ofProgram('Dancer2', 'leads all to /login before each request, /login too', {
    cause: 'redirect-loop',
    needs: ['dancer2'],
    async make(place) {
      const port = place.port();
      const app = `use Dancer2;\nset host => "127.0.0.1";\nset port => ${port};\nhook before => sub { redirect "/login" };\nget "/" => sub { "home" };\nget "/login" => sub { "hi" };\ndance;\n`;
      await place.start('perl', [await place.write('shop.pl', app)], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "run-server handler": a handler that raises is logged, and the client gets 500 (Guile, Web Server).
  ofProgram('Guile', 'runs a handler that raises', {
    cause: 'server-error',
    needs: ['guile'],
    async make(place) {
      const port = place.port();
      const app = `(use-modules (web server))\n(run-server (lambda (request body) (error "no till")) 'http '(#:port ${port}))\n`;
      await place.start(
        'env',
        [`HOME=${place.folder}`, 'guile', '--no-auto-compile', await place.write('shop.scm', app)],
        port,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "document_root: the top directory for the documents that are available on the HTTP server" (inets, httpd).
  ofProgram('inets', 'serves a page that is there', {
    cause: 'none',
    needs: ['erlang'],
    async make(place) {
      const port = place.port();
      await place.start('erl', ['-noshell', '-eval', erlang(place, port)], port);
      return { url: `http://localhost:${port}/index.html` };
    },
  }),
  // "errormod_crash: ... displays the crash in the browser", with 200 or 500 (yaws.conf(5)).
  ofProgram('Yaws', 'has a page that crashes', {
    cause: 'server-error',
    needs: ['yaws'],
    async make(place) {
      const port = place.port();
      await place.write('shop.yaws', '<erl>\nout(_) -> 1 = 2.\n</erl>\n');
      const settings = await place.write('yaws.conf', yaws(place, port));
      // It lives as long as its own input does.
      const command = `mkfifo input && HOME=. exec yaws -i --conf ${settings} --id shop <> input`;
      await place.start('sh', ['-c', command], port);
      return { url: `http://localhost:${port}/shop.yaws` };
    },
  }),
  // "the exchange must be closed", and without an executor one thread does it all (com.sun.net.httpserver).
  ofProgram("Java's HttpServer", 'has a handler that never sends its response', {
    cause: 'server-hung',
    needs: ['java'],
    async make(place) {
      const port = place.port();
      const app = `import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
class Shop {
  public static void main(String[] words) throws Exception {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", ${port}), 0);
    server.createContext("/", exchange -> exchange.getResponseHeaders().set("Content-Type", "text/html"));
    server.start();
  }
}
`;
      await place.start('java', [await place.write('Shop.java', app)], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "ChromeDriver only accepts local connections by default", and checks Host too (ChromeDriver, Security considerations).
  ofProgram('ChromeDriver', 'is asked by a name it does not know', {
    cause: 'host-header-rejected',
    needs: ['chromedriver'],
    needsPrivateNetwork: true,
    settings: named(['shop.test']),
    async make(place) {
      const port = place.port();
      await place.start('chromedriver', [`--port=${port}`], port);
      return { url: `http://shop.test:${port}/status` };
    },
  }),
  // "-accept: listen on a TCP port; ... what the client sends is displayed and what is typed is sent" (openssl-s_server(1)).
  ofProgram('openssl s_server', 'waits for somebody to type the reply', {
    cause: 'server-hung',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const words = `-accept 127.0.0.1:${port} -cert ${certificate} -key ${key}`;
      await place.start('sh', ['-c', `mkfifo input && exec openssl s_server ${words} <> input`], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
];
