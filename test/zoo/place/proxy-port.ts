import type { Place } from './place.ts';

const ports = new WeakMap<Place, number>();

/** The port of this world's proxy: the browser is told before the world is made. */
export function proxyPort(place: Place): number {
  const port = ports.get(place) ?? place.port();
  ports.set(place, port);
  return port;
}
