import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** Starts gunicorn with one worker, and an application that always answers. */
export async function startGunicorn(place: Place, port: number): Promise<Running> {
  await place.write('shop.py', "def app(_, start):\n    start('200 OK', [])\n    return [b'It works here']\n");
  return place.start('gunicorn', ['--workers', '1', '--bind', `127.0.0.1:${port}`, 'shop:app'], /Booting worker/);
}
