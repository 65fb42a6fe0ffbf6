import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { browsersBlocking } from '../unsafe-ports.ts';

/** The browser never tries this port: it belongs to another protocol and is on the list of blocked ports. */
export const unsafePort = defineCause({
  id: 'unsafe-port',
  stop: 'browser',
  needs: [],
  uses: ['attempt'],
  judge({ target, attempt }) {
    const browsers = browsersBlocking(target.port);
    const details = { port: target.port, browsers };
    if (attempt) return attempt.outcome === 'failed' && attempt.failure === 'unsafe-port' ? certain(details) : ruledOut;
    if (browsers.length === 0) return ruledOut;
    return browsers.length === 2 ? certain(details) : likely(details);
  },
  text: {
    title: ({ port }) => `The browser blocks port ${port}`,
    why: ({ port, browsers }) =>
      browsers.length === 1
        ? `Port ${port} is on ${browsers[0]}'s list of ports that belong to other protocols. The request never leaves the browser.`
        : `Port ${port} is on the browser's list of ports that belong to other protocols, so that a page cannot be used to speak to them. The request never leaves the browser.`,
    steps: () => [
      { text: `Start the server on another port, such as 8080.` },
      { text: 'Open the new address. Nothing else has to change: every other port of this computer is allowed.' },
    ],
  },
});
