import { failedWith } from '../../../evidence/browser/failure-of.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { browsersBlocking } from '../../knowledge/unsafe-ports.ts';

/** The browser refuses to connect to this port: it belongs to another protocol and is on the list of blocked ports. */
export const unsafePort = defineCause({
  id: 'unsafe-port',
  stop: 'browser',
  needs: [],
  uses: ['attempt'],
  judge({ target, attempt }) {
    const browsers = browsersBlocking(target.port);
    const details = { port: target.port, browsers };
    if (attempt) return failedWith(attempt, 'unsafe-port') ? certain(details) : ruledOut;
    if (browsers.length === 0) return ruledOut;
    return browsers.length === 2 ? certain(details) : likely(details);
  },
});
