import type { RequestListener } from 'node:http';
import { workingPage } from './serve.ts';

/** Says 503 at its root, which the watch takes for "not yet", and answers everywhere else: only the person's own doing leads there. */
export const busyAtItsRoot: RequestListener = (request, response) => {
  if (request.url === '/') response.writeHead(503).end('not yet');
  else workingPage(request, response);
};
