import type { RequestListener } from 'node:http';
import { workingPage } from './serve.ts';

/** Says 503 to whoever is no page on its way to a tab, which the watch takes for "not yet": only the person's own doing leads there. */
export const busyButForPages: RequestListener = (request, response) => {
  if (request.headers['sec-fetch-mode'] !== 'navigate') response.writeHead(503).end('not yet');
  else workingPage(request, response);
};
