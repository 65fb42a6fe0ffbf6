import { fileURLToPath } from 'node:url';
import type { Place } from '../place/place.ts';
import { stoppedServer } from '../place/stopped-server.ts';
import { defineWorld } from '../world.ts';

const answer = '/auth/callback?code=made-up&state=wanted';

/** A site that asks nobody for a password, and sends the browser back at once. */
async function siteThatSendsTo(place: Place, url: string): Promise<string> {
  const port = place.port();
  await place.serve('redirecting', { port, to: url });
  return `http://127.0.0.1:${port}/authorize`;
}

export const signInCallbackMissed = [
  defineWorld({
    cause: 'sign-in-callback-missed',
    name: 'a command-line tool stopped waiting before the site sent the browser back',
    async make(place) {
      const port = place.port();
      await place.serve('sign-in', { port, for: 200, end: 'timeout' });
      return { url: await siteThatSendsTo(place, `http://localhost:${port}${answer}`) };
    },
  }),
  defineWorld({
    cause: 'sign-in-callback-missed',
    name: 'a command-line tool waits on [::1], and the site sends the browser to 127.0.0.1',
    async make(place) {
      const port = place.port();
      await place.serve('sign-in', { port, host: '::1' });
      return { url: await siteThatSendsTo(place, `http://127.0.0.1:${port}${answer}`) };
    },
  }),
  defineWorld({
    cause: 'sign-in-callback-missed',
    name: 'a command-line tool waits in its own network, as in a container or WSL',
    needs: ['iproute'],
    needsRoot: true,
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      const script = fileURLToPath(new URL('../servers/sign-in.ts', import.meta.url));
      const start = `ip link set lo up && exec ${process.execPath} ${script} --port=${port}`;
      await place.start('unshare', ['--net', 'sh', '-c', start], /^ready$/);
      return { url: await siteThatSendsTo(place, `http://localhost:${port}${answer}`) };
    },
  }),
  defineWorld({
    cause: 'sign-in-callback-missed',
    name: 'the tool on the port asked for a different sign-in and answers that the state is invalid',
    async make(place) {
      const port = place.port();
      await place.serve('sign-in', { port, state: 'another' });
      return { url: await siteThatSendsTo(place, `http://localhost:${port}${answer}`) };
    },
  }),
  defineWorld({
    cause: 'sign-in-callback-missed',
    name: 'an app showed its pages on the port before and was stopped during the sign-in',
    async make(place) {
      const port = await stoppedServer(place);
      return { url: await siteThatSendsTo(place, `http://localhost:${port}${answer}`) };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing is listening, and the address contains an error code',
    nearMissOf: 'sign-in-callback-missed',
    make: async (place) => ({ url: `http://localhost:${place.port()}/error?code=404` }),
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing is listening, and the address contains a discount and a filter',
    nearMissOf: 'sign-in-callback-missed',
    make: async (place) => ({ url: `http://localhost:${place.port()}/orders?code=SAVE10&state=open` }),
  }),
  defineWorld({
    cause: 'none',
    name: 'a command-line tool waits for the answer, and takes it',
    nearMissOf: 'sign-in-callback-missed',
    async make(place) {
      const port = place.port();
      await place.serve('sign-in', { port });
      return { url: await siteThatSendsTo(place, `http://localhost:${port}${answer}`) };
    },
  }),
];
