import { plainAddress } from '../../../../diagnosis/reading/reply/plain-address.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const staleServiceWorker: CauseWords<'stale-service-worker'> = {
  title: ({ origin, answered }) =>
    answered
      ? `The page at ${origin} comes from a service worker, not from a server`
      : `A service worker stands before ${origin}, and fails`,
  why: (details) => [whatItDid(details), ...aboutServer(details)].join(' '),
  steps: ({ origin, port, isOther, isGone }, { browser }) => [
    ...(isGone && !isOther
      ? [{ text: `If a server ought to be on port ${port}, start it: the page you see is no sign that it runs.` }]
      : []),
    ...unregister(origin, browser),
    {
      text: `Then reload. For a worker that comes back, serve a script at its address that unregisters itself, or use another port: workers belong to one port.`,
    },
  ],
};

interface Stood {
  answered: boolean;
  script: string | undefined;
  isGone: boolean;
  isOther: boolean;
}

function whatItDid({ answered, script }: Stood): string {
  const worker = script
    ? `The service worker ${plainAddress(script)}`
    : 'A service worker, a script that an earlier page left in the browser,';
  return answered ? `${worker} has answered for the server.` : `${worker} took the request, and gave no answer.`;
}

function aboutServer({ isGone, isOther }: Stood): string[] {
  if (isOther)
    return ['The server that answers now has no such script: it belongs to another project, or to an older version.'];
  if (isGone) return ['The server itself does not answer.'];
  return [];
}

function unregister(origin: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `To remove the worker in Chrome and its relatives, press F12 on the page, open Application, Storage, and press “Clear site data”; or find ${origin} in \`chrome://serviceworker-internals\` and press Unregister.`,
  };
  const firefox = {
    text: `To remove the worker in Firefox, open \`about:debugging#/runtime/this-firefox\`, find ${origin} under Service Workers, and press Unregister.`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
