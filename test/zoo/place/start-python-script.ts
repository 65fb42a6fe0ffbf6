import { debianPython } from './debian-python.ts';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** Runs a program whose first argument is its port, until it listens there. */
export async function startPythonScript(place: Place, port: number, text: string): Promise<Running> {
  return place.start(debianPython, [await place.write('server.py', text), `${port}`], port);
}
