// A server that goes round: `--way=login` between its page and its login, whose cookie is never accepted; `--way=itself` from a
// page to the same page; `--way=other --to=URL` to another server, which sends back.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, way, to } = settings();

const next: Record<string, (path: string) => string> = {
  login: (path) => (path.startsWith('/login') ? '/' : '/login?next=/'),
  itself: (path) => path,
  other: () => String(to),
};

const leadsTo = next[String(way)];
if (!leadsTo) throw new Error(`no such way: ${way}`);

createServer((request, response) => {
  response.writeHead(302, {
    Location: leadsTo(request.url ?? '/'),
    // For another domain, so that no browser keeps it.
    'Set-Cookie': 'session=1; Domain=shop.test; Path=/',
  });
  response.end();
}).listen({ host, port }, ready);
