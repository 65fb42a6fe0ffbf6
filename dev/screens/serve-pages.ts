// Serves a page on each of several ports, as its one argument says in JSON: [{ "port", "host", "title", "status" }].
import { createServer } from 'node:http';

interface Page {
  port: number;
  host?: string;
  title: string;
  status?: number;
}

const pages: Page[] = JSON.parse(process.argv[2] ?? '[]');
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#c2571a"/></svg>';
const link = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`;

await Promise.all(pages.map(serve));
console.log('ready');

function serve({ port, host = '127.0.0.1', title, status = 200 }: Page): Promise<void> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>${title}</title>${port % 2 ? link : ''}<h1>${title}</h1>`);
  });
  return new Promise((resolve) => server.listen(port, host, resolve));
}
