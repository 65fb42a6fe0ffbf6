import { startNpmScript } from '../../place/npm-programs.ts';
import type { Place } from '../../place/place.ts';
import type { World } from '../../world.ts';
import { ofProgram } from '../programs/of-program.ts';

/** An Express with these lines. */
const express = (
  situation: string,
  about: Pick<World, 'cause' | 'alsoTrue'> & { path?: string },
  lines: (place: Place, port: number) => string,
) => {
  const { path = '/', ...rest } = about;
  return ofProgram('Express', situation, {
    ...rest,
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const script = `import express from 'express';
const app = express();
${lines(place, port)}
app.listen(${port}, '127.0.0.1');`;
      await startNpmScript(place, script, port);
      return { url: `http://localhost:${port}${path}` };
    },
  });
};

export const npm3 = [
  // "Errors that occur in synchronous code inside route handlers require no extra work": 500 (Express, Error Handling).
  express(
    'has a handler that throws',
    { cause: 'server-error' },
    () => `app.get('/', () => { throw new Error('no till'); });`,
  ),
  // "the default Express error handler closes the connection and fails the request" when headers are already sent.
  express(
    'throws after it has sent half of the page',
    { cause: 'invalid-response', alsoTrue: ['server-drops-connection'] },
    () =>
      `app.get('/', async (_, response) => { response.type('html').write('<p>one</p>'); await new Promise((r) => setTimeout(r, 200)); throw new Error('no till'); });`,
  ),
  // "res.write" without res.end: the page is there, and goes on loading.
  express(
    'writes its page and never ends the reply',
    { cause: 'none', alsoTrue: ['server-hung'] },
    () => `app.get('/', (_, response) => { response.type('html').write('<h1>hi</h1>'.repeat(300)); });`,
  ),
  // An exception outside of a handler ends the whole process.
  express(
    'ends with an exception in a timer, over each request',
    { cause: 'nothing-listening', alsoTrue: ['server-drops-connection', 'server-stopped'] },
    (_place, port) =>
      `app.get('/', () => setTimeout(() => { throw new Error('no till'); }, 10));
setTimeout(() => fetch('http://127.0.0.1:${port}/').catch(() => undefined), 300);`,
  ),
  // "app.enable('trust proxy')": request.secure is false here, for nobody ends TLS.
  express(
    'leads to https where the request is not secure, and nobody ends TLS',
    { cause: 'app-redirects-to-https', alsoTrue: ['https-to-http-server'] },
    () =>
      `app.use((request, response, next) => request.secure ? next() : response.redirect('https://' + request.headers.host + request.url));`,
  ),
  express(
    'answers 304 and 404 as files are there or not',
    { cause: 'none', path: '/none.html' },
    ({ folder }) => `app.use(express.static('${folder}'));`,
  ),
];
