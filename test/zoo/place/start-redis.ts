import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** A Redis that keeps nothing. */
export function startRedis(place: Place, port: number): Promise<Running> {
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''];
  return place.start('redis-server', settings, /Ready to accept connections/);
}
