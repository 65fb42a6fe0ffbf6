// An API that lets pages of `--allow` read its replies (`asker`: whoever asks), with cookies where `--credentials` is given.
// `--options` is the status it answers to OPTIONS, `--methods` and `--headers` what it allows there.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, allow, credentials, status, options, methods, headers } = settings();

createServer((request, response) => {
  const origin = allow === 'asker' ? request.headers.origin : allow;
  if (origin) response.setHeader('Access-Control-Allow-Origin', String(origin));
  if (credentials) response.setHeader('Access-Control-Allow-Credentials', 'true');
  if (methods) response.setHeader('Access-Control-Allow-Methods', String(methods));
  if (headers) response.setHeader('Access-Control-Allow-Headers', String(headers));
  response.writeHead(Number(request.method === 'OPTIONS' ? (options ?? 204) : (status ?? 200)), {
    'Content-Type': 'application/json',
  });
  response.end(request.method === 'OPTIONS' ? undefined : '{}');
}).listen(port, host, ready);
