import { runProgram } from '../../../browsers/run-program.ts';
import { selfSigned } from '../../place/authority.ts';
import { debianPython } from '../../place/debian-python.ts';
import { keepBusy } from '../../place/keep-busy.ts';
import { serveCaller } from '../../place/serve-caller.ts';
import { startPythonScript } from '../../place/start-python-script.ts';
import { ofProgram } from './of-program.ts';

const slowApp = `import time
def app(environ, start_response):
    if environ["PATH_INFO"] == "/report":
        time.sleep(300)
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b"<title>It works here</title>"]
`;

export const python3 = [
  // "The most basic and the default worker type is a synchronous worker class that handles a single request at a time" (Gunicorn, Design).
  ofProgram('Gunicorn', 'has one sync worker, which is busy with a long report', {
    cause: 'server-hung',
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', slowApp);
      const words = ['--bind', `127.0.0.1:${port}`, '--timeout', '300', '--graceful-timeout', '1', 'shop:app'];
      await place.start('gunicorn', words, /Booting worker/);
      await keepBusy(place, port, '/report');
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--host <str> - Bind socket to this host. Default: '127.0.0.1'" (Uvicorn, Settings).
  ofProgram('Uvicorn', 'listens on its default, 127.0.0.1, and [::1] is opened', {
    cause: 'ipv4-only-listener',
    needs: ['uvicorn'],
    async make(place) {
      const port = place.port();
      const reply =
        'await send({"type": "http.response.start", "status": 200})\n    await send({"type": "http.response.body", "body": b"hi"})';
      await place.write(
        'shop.py',
        `async def app(scope, receive, send):\n    assert scope["type"] == "http"\n    ${reply}\n`,
      );
      await place.start('uvicorn', ['--port', `${port}`, 'shop:app'], port);
      return { url: `http://[::1]:${port}/` };
    },
  }),
  // An ASGI application that never sends http.response.start; "--http-timeout: How long (in seconds) a HTTP request has before it is timed out" is off by default (daphne -h).
  ofProgram('Daphne', 'runs an application that waits forever before it answers', {
    cause: 'server-hung',
    needs: ['daphne'],
    async make(place) {
      const port = place.port();
      await place.write(
        'shop.py',
        'import asyncio\nasync def app(scope, receive, send):\n    await asyncio.sleep(600)\n',
      );
      await place.start('daphne', ['-b', '127.0.0.1', '-p', `${port}`, 'shop:app'], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "expose_tracebacks: Boolean: expose tracebacks of unhandled exceptions to client. Default: False": it answers 500, and says who made the page (Waitress, Arguments).
  ofProgram('Waitress', 'runs an application that raises an error', {
    cause: 'server-error',
    needs: ['waitress'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', 'def app(environ, start_response):\n    raise KeyError("till")\n');
      await place.start('waitress-serve', [`--listen=127.0.0.1:${port}`, 'shop:app'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--path: is either a specific file or a directory to be set as the root of the web server"; what is not in it is "No Such Resource" (twistd web).
  ofProgram('Twisted Web', 'has no such resource', {
    cause: 'none',
    needs: ['twisted'],
    async make(place) {
      const port = place.port();
      const listen = ['--listen', `tcp:${port}:interface=127.0.0.1`, '--path', place.folder];
      await place.start('twistd3', ['--nodaemon', '--pidfile=', 'web', ...listen], port);
      return { url: `http://localhost:${port}/till` };
    },
  }),
  // "check_origin: By default, rejects all requests with an origin on a host other than this one", which answers 403 (tornado.websocket).
  ofProgram('Tornado', 'rejects a WebSocket opened by a page on another port', {
    cause: 'websocket-failed',
    needs: ['tornado'],
    async make(place) {
      const port = place.port();
      const handler = 'class Live(WebSocketHandler):\n    def open(self):\n        self.write_message("hello")\n';
      const run = 'Application([("/live", Live)]).listen(int(sys.argv[1]), "127.0.0.1")\nIOLoop.current().start()\n';
      const imports =
        'import sys\nfrom tornado.ioloop import IOLoop\nfrom tornado.web import Application\nfrom tornado.websocket import WebSocketHandler\n';
      await startPythonScript(place, port, imports + handler + run);
      const url = `ws://127.0.0.1:${port}/live`;
      const page = await serveCaller(place, { script: `new WebSocket('${url}')` });
      return { url, page: `http://127.0.0.1:${page}/` };
    },
  }),
  // Exceptions of a handler become "500 Internal Server Error: Server got itself in trouble" (aiohttp.web, web_protocol).
  ofProgram('aiohttp', 'got itself in trouble', {
    cause: 'server-error',
    needs: ['aiohttp'],
    async make(place) {
      const port = place.port();
      const handler = 'async def till(request):\n    raise KeyError("till")\n';
      const run =
        'app = web.Application()\napp.router.add_get("/", till)\nweb.run_app(app, host="127.0.0.1", port=int(sys.argv[1]))\n';
      await startPythonScript(place, port, `import sys\nfrom aiohttp import web\n${handler}${run}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "tools.auth_basic: HTTP Basic authentication": without a password it answers 401 and the browser asks for one (CherryPy, Basics).
  ofProgram('CherryPy', 'asks for a password', {
    cause: 'none',
    needs: ['cherrypy'],
    async make(place) {
      const port = place.port();
      const site = 'class Shop:\n    @cherrypy.expose\n    def index(self):\n        return "hi"\n';
      const check = 'cherrypy.lib.auth_basic.checkpassword_dict({"ann": "secret"})';
      const auth = `{"/": {"tools.auth_basic.on": True, "tools.auth_basic.realm": "shop", "tools.auth_basic.checkpassword": ${check}}}`;
      const run = `cherrypy.config.update({"server.socket_port": int(sys.argv[1])})\ncherrypy.quickstart(Shop(), "/", ${auth})\n`;
      await startPythonScript(
        place,
        port,
        `import sys\nimport cherrypy\nimport cherrypy.lib.auth_basic\n${site}${run}`,
      );
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // The first example of the documentation has one route, /hello/<name>: "point your browser to http://localhost:8080/hello/world" (Bottle, Tutorial).
  ofProgram('Bottle', 'is opened at / where the tutorial has /hello/world only', {
    cause: 'none',
    needs: ['bottle'],
    async make(place) {
      const port = place.port();
      const route = '@route("/hello/<name>")\ndef index(name):\n    return "Hello " + name\n';
      await startPythonScript(
        place,
        port,
        `import sys\nfrom bottle import route, run\n${route}run(host="localhost", port=int(sys.argv[1]))\n`,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--cert PATH: Specify a certificate file to use HTTPS", and then there is no HTTP (flask run --help).
  ofProgram('Flask', 'was started with --cert, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['flask', 'openssl'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await selfSigned(place.folder, ['DNS:localhost']);
      await place.write(
        'shop.py',
        'from flask import Flask\napp = Flask(__name__)\n@app.route("/")\ndef index():\n    return "hi"\n',
      );
      const words = ['-m', 'flask', '--app', 'shop', 'run', '--port', `${port}`, '--cert', certificate, '--key', key];
      await place.start(debianPython, words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "ALLOWED_HOSTS: A list of strings representing the host/domain names that this Django site can serve"; others get 400 (Django settings).
  ofProgram('Django', 'is asked as 127.0.0.1, and ALLOWED_HOSTS has localhost', {
    cause: 'host-header-rejected',
    needs: ['django'],
    async make(place) {
      const port = place.port();
      const view =
        'from django.http import HttpResponse\nfrom django.urls import path\nurlpatterns = [path("", lambda request: HttpResponse("hi"))]\n';
      const settings =
        'SECRET_KEY = "x"\nDEBUG = False\nALLOWED_HOSTS = ["localhost"]\nROOT_URLCONF = "shop"\nMIDDLEWARE = ["django.middleware.common.CommonMiddleware"]\n';
      await place.write('shop.py', settings + view);
      const words = [
        '-m',
        'django',
        'runserver',
        '--settings',
        'shop',
        '--pythonpath',
        place.folder,
        '--noreload',
        `127.0.0.1:${port}`,
      ];
      await place.start(debianPython, words, port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "ssl: Enable transport layer encryption. Default: False" (Radicale, Configuration).
  ofProgram('Radicale', 'is opened over https, but its ssl is off', {
    cause: 'https-to-http-server',
    needs: ['radicale'],
    async make(place) {
      const port = place.port();
      const file = await place.write(
        'radicale.conf',
        `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = ${place.folder}/collections\n`,
      );
      await place.start(debianPython, ['-m', 'radicale', '--config', file], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "websockify [options] [source_addr:]source_port target_addr:target_port"; "--web DIR: run webserver on same port", and without it there are no pages.
  ofProgram('websockify', 'is opened as a page, and has no --web', {
    cause: 'none',
    needs: ['websockify'],
    async make(place) {
      const port = place.port();
      await place.start('websockify', [`127.0.0.1:${port}`, `127.0.0.1:${place.port()}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--prefix: prefix path to serve from (default: server root)" (hg help serve).
  ofProgram('Mercurial', 'serves its repository below --prefix, and is opened at /', {
    cause: 'none',
    needs: ['mercurial'],
    async make(place) {
      const port = place.port();
      await runProgram('hg', ['init', 'repository'], undefined, place.folder);
      const words = ['serve', '-R', 'repository', '--prefix', '/shop', '-a', '127.0.0.1', '-p', `${port}`];
      await place.start('hg', words, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
