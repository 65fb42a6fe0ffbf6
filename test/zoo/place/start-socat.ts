import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** socat, which passes what comes to a port on to another address, as it writes addresses: `TCP:127.0.0.1:9000`. */
export function startSocat(place: Place, port: number, to: string): Promise<Running> {
  return place.start('socat', ['-d', '-d', `TCP-LISTEN:${port},bind=127.0.0.1,reuseaddr,fork`, to], /listening on/);
}
