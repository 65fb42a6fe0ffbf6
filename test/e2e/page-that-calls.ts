import { type Site, serve, siteTitle } from './serve.ts';

/** A page that works, and then does what `script` says. */
export function pageThatCalls(script: string, status = 200, port?: number): Promise<Site> {
  return serve((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    response.writeHead(status, { 'Content-Type': 'text/html' });
    response.end(
      `<!doctype html><title>${siteTitle}</title><h1>${siteTitle}</h1><script type="module">${script}</script>`,
    );
  }, port);
}

/** The script of a call. */
export function fetching(url: string, options = '{}'): string {
  return `fetch('${url}', ${options}).catch(() => undefined);`;
}
