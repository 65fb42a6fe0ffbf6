import { plainAddress } from '../../../../diagnosis/reading/reply/plain-address.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const staleServiceWorker: CauseWords<'stale-service-worker'> = {
  title: ({ origin, answered }) =>
    answered
      ? `The page at ${origin} comes from a service worker, not a server`
      : `The service worker for ${origin} intercepts requests but fails`,
  why: (details) => [whatItDid(details), ...aboutServer(details)].join(' '),
  steps: ({ origin, port, isOther, isGone }, { browser }) => [
    ...(isGone && !isOther
      ? [
          {
            text: `If a server should be running on port ${port}, start it: the page you see doesn't mean it's running.`,
          },
        ]
      : []),
    ...unregister(origin, browser),
    {
      text: 'Then reload the page. If the worker comes back, serve a script at its address that unregisters itself, or use another port: each worker belongs to one port.',
      act: 'retry',
    },
  ],
};

interface Details {
  answered: boolean;
  script: string | undefined;
  isGone: boolean;
  isOther: boolean;
}

function whatItDid({ answered, script }: Details): string {
  if (script)
    return answered
      ? `The service worker ${plainAddress(script)} answered in place of the server.`
      : `The service worker ${plainAddress(script)} took the request and didn't answer.`;
  return answered
    ? 'A service worker, a script that an earlier page left in the browser, answered in place of the server.'
    : "A service worker, a script that an earlier page left in the browser, took the request and didn't answer.";
}

function aboutServer({ isGone, isOther }: Details): string[] {
  if (isOther)
    return ["The server that answers now doesn't have this script: it's from another project or an older version."];
  if (isGone) return ["The server itself doesn't answer."];
  return [];
}

function unregister(origin: string, browser: string | undefined): Step[] {
  const chromium = [
    {
      text: `Remove the worker in Chrome, Edge and other Chromium browsers: open \`chrome://serviceworker-internals\`, find ${origin} and click Unregister.`,
    },
    {
      text: 'Or press F12 on the page, open Application > Storage and click “Clear site data”. This also deletes everything else the site has stored.',
    },
  ];
  const firefox = {
    text: `Remove the worker in Firefox: open \`about:debugging#/runtime/this-firefox\`, find ${origin} under Service Workers and click Unregister.`,
  };
  if (browser === 'chromium') return chromium;
  return browser === 'firefox' ? [firefox] : [...chromium, firefox];
}
