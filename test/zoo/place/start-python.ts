import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** Python's own web server, for the world's folder; without `host` on every address. */
export function startPython(place: Place, port: number, host?: string): Promise<Running> {
  const bind = host ? ['--bind', host] : [];
  return place.start('python3', ['-u', '-m', 'http.server', `${port}`, ...bind], /Serving HTTP/);
}
