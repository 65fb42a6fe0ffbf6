import type { CertificateFiles } from './authority.ts';
import type { Place } from './place.ts';

interface Caller {
  /** What the page does, as text of a module. */
  script: string;
  host?: string;
  port?: number;
  certificate?: CertificateFiles;
}

/** Serves a page that calls something. @returns its port */
export async function serveCaller(place: Place, { script, host, port = place.port(), certificate }: Caller) {
  const file = await place.write(`caller-${port}.js`, script);
  await place.serve('caller', { port, script: file, ...(host && { host }), ...certificate });
  return port;
}

/** A page on 127.0.0.1 that calls `url` by fetch, and the scene of it. */
export async function fetchFrom(place: Place, url: string, options = '{}', host = '127.0.0.1') {
  const port = await serveCaller(place, { script: `fetch('${url}', ${options}).catch(() => undefined)` });
  return { url, page: `http://${host}:${port}/` };
}

/** A page that opens a web socket. */
export async function socketFrom(place: Place, url: string) {
  const port = await serveCaller(place, { script: `new WebSocket('${url}')` });
  return { url, page: `http://127.0.0.1:${port}/` };
}
