import type { Place } from './place.ts';

/** Starts a server, visits it, and stops it. @returns the port on which it answered. */
export async function stoppedServer(place: Place): Promise<number> {
  const port = place.port();
  const server = await place.serve('web', { port });
  await place.visit(`http://localhost:${port}/`);
  await server.stop();
  return port;
}
