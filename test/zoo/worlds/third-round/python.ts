import { runProgram } from '../../../browsers/run-program.ts';
import { keepBusy } from '../../place/keep-busy.ts';
import { startPythonScript } from '../../place/start-python-script.ts';
import { ofProgram } from '../programs/of-program.ts';

const django = (port: number, view: string) => `import sys
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path
settings.configure(DEBUG=True, ROOT_URLCONF=__name__, SECRET_KEY='x', ALLOWED_HOSTS=['*'])
def shop(request):
    ${view}
urlpatterns = [path('shop/', shop)]
execute_from_command_line(['shop.py', 'runserver', '--noreload', '127.0.0.1:${port}'])
`;

export const python3 = [
  // "--timeout INT: Workers silent for more than this many seconds are killed and restarted" (Gunicorn, Settings).
  ofProgram('Gunicorn', 'kills its worker over every request, for each takes longer than --timeout', {
    cause: 'server-drops-connection',
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', 'import time\ndef app(_, start):\n    time.sleep(600)\n');
      await place.start('gunicorn', ['--timeout', '1', '--bind', `127.0.0.1:${port}`, 'shop:app'], /Booting worker/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "os._exit": the worker ends while it answers (Gunicorn).
  ofProgram('Gunicorn', 'loses its worker over every request, as by a fault in native code', {
    cause: 'server-drops-connection',
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', 'import os, signal\ndef app(_, start):\n    os.kill(os.getpid(), signal.SIGSEGV)\n');
      await place.start('gunicorn', ['--bind', `127.0.0.1:${port}`, 'shop:app'], /Booting worker/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--limit-concurrency: Maximum number of concurrent connections before issuing HTTP 503 responses" (Uvicorn, Settings).
  ofProgram('Uvicorn', 'answers 503 beyond --limit-concurrency', {
    cause: 'server-error',
    alsoTrue: ['server-starting'],
    needs: ['uvicorn'],
    async make(place) {
      const port = place.port();
      await place.write(
        'shop.py',
        "import asyncio\nasync def app(scope, receive, send):\n    if scope['type'] == 'http':\n        await asyncio.sleep(600)\n    await receive()\n",
      );
      await place.start('uvicorn', ['--limit-concurrency', '2', '--port', `${port}`, 'shop:app'], port);
      await keepBusy(place, port);
      await keepBusy(place, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--threads INT: Number of threads used to process application logic" (waitress-serve).
  ofProgram('Waitress', 'has one thread, and that is busy', {
    cause: 'server-hung',
    needs: ['waitress'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', 'import time\ndef app(environ, start):\n    time.sleep(600)\n');
      await place.start('waitress-serve', ['--threads=1', `--listen=127.0.0.1:${port}`, 'shop:app'], port);
      await keepBusy(place, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "DEBUG = True: If your app raises an exception, Django will display a detailed traceback" (Django, Settings).
  ofProgram('Django', 'shows the traceback of a view', {
    cause: 'server-error',
    needs: ['django'],
    async make(place) {
      const port = place.port();
      await startPythonScript(place, port, django(port, "raise RuntimeError('no till')"));
      return { url: `http://127.0.0.1:${port}/shop/` };
    },
  }),
  // "Using the URLconf defined in ..., Django tried these URL patterns": the 404 of DEBUG.
  ofProgram('Django', 'has a page at /shop/, and is opened at /', {
    cause: 'none',
    needs: ['django'],
    async make(place) {
      const port = place.port();
      await startPythonScript(place, port, django(port, "return HttpResponse('hi')"));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "do_GET": an exception there ends the connection without a reply (http.server).
  ofProgram('Python http.server', 'runs a handler that raises before it answers', {
    cause: 'server-drops-connection',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      const app = `import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Shop(BaseHTTPRequestHandler):
    def do_GET(self):
        raise RuntimeError('no till')
ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), Shop).serve_forever()
`;
      await startPythonScript(place, port, app);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "405 Method Not Allowed": the route takes POST alone (Flask, HTTP Methods).
  ofProgram('Flask', 'takes POST alone at the path that is opened', {
    cause: 'none',
    needs: ['flask'],
    async make(place) {
      const port = place.port();
      const app = `import sys
from flask import Flask
app = Flask('shop')
@app.post('/orders')
def orders():
    return 'hi'
app.run(host='127.0.0.1', port=int(sys.argv[1]))
`;
      await startPythonScript(place, port, app);
      return { url: `http://127.0.0.1:${port}/orders` };
    },
  }),
  // "Not authenticated" with 401 (FastAPI, Security: HTTPBearer).
  ofProgram('FastAPI', 'lets nobody in without a token', {
    cause: 'none',
    needs: ['fastapi', 'uvicorn'],
    async make(place) {
      const port = place.port();
      const lines = ['from fastapi import FastAPI, HTTPException', 'app = FastAPI()', '@app.get("/")', 'def shop():'];
      const raises = '    raise HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})\n';
      await place.write('shop.py', `${lines.join('\n')}\n${raises}`);
      await place.start('uvicorn', ['--port', `${port}`, 'shop:app'], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "StreamingResponse: takes an async generator ... and streams the response body" (Starlette): the browser saves it.
  ofProgram('FastAPI', 'sends a file to be saved, in pieces', {
    cause: 'none',
    needs: ['fastapi', 'uvicorn'],
    async make(place) {
      const port = place.port();
      const app = `import asyncio
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
app = FastAPI()
async def rows():
    for n in range(5):
        yield f"{n}\\n"
        await asyncio.sleep(0.3)
@app.get("/")
def shop():
    return StreamingResponse(rows(), media_type="text/csv", headers={"Content-Disposition": "attachment; filename=a.csv"})
`;
      await place.write('shop.py', app);
      await place.start('uvicorn', ['--port', `${port}`, 'shop:app'], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-S <addr>:<port>", with display_errors off: 500 with an empty page (php(1)).
  ofProgram('PHP', 'has a script with a fault, and display_errors is off', {
    cause: 'server-error',
    needs: ['php'],
    async make(place) {
      const port = place.port();
      await runProgram('rm', [`${place.folder}/index.html`]);
      await place.write('index.php', '<?php no_such_function();');
      await place.start('php', ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', place.folder], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
