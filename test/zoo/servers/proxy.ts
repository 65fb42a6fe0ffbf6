// A development server's proxy: passes each request on to `--upstream`, and says so when it gets no answer.
import { request as ask, createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, upstream, status, body } = settings();

createServer((request, response) => {
  const passedOn = ask(new URL(request.url ?? '/', String(upstream)), (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  passedOn.on('error', ({ message }) => {
    response.writeHead(Number(status), { 'Content-Type': 'text/plain' });
    response.end(body === 'empty' ? '' : `Error occurred while trying to proxy to ${upstream}: ${message}`);
  });
  passedOn.end();
}).listen(port, host, ready);
