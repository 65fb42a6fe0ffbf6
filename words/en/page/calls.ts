import type { Resource } from '../../../evidence/browser/attempt.ts';

const kinds: Record<Resource, string> = {
  page: 'page',
  frame: 'frame',
  script: 'script',
  style: 'stylesheet',
  image: 'image',
  fetch: 'fetch/XHR',
  'event-stream': 'event stream',
  websocket: 'WebSocket',
  other: 'file',
};

/** Words about the requests of a page to this computer that fail. */
export const calls = {
  heading: 'Failed requests from this page',
  kinds,
  looking: 'Checking…',
  waiting: 'Fix the ones above first, then open this again to check this one.',
  storm: (most: number) =>
    `This page tried more than ${most} addresses on this computer and got no answer, just as a page scanning for open ports would. Portside doesn't look into any of them.`,
  alsoPossible: 'Also possible:',
  /** The optional permission. */
  elsewhere: {
    heading: 'Requests from other sites to this computer',
    lede: 'Pages on other sites sometimes call a server on your computer: a hosted admin page or a sign-in, for example. To explain why such a request fails, and to show which pages try many of your ports, Portside needs permission to see these requests.',
    reads:
      'For each of these requests, it reads the address, the site it came from, whether it failed, and the headers that decide whether the page may read the reply. It looks only at requests to this computer.',
    prompt: 'The browser asks about “all your data on all websites”, because it has no narrower permission for this.',
    allow: 'Allow',
    allowInPopup: "See other sites' requests",
    allowed: 'Allowed. Reload the page, and any failed requests show up in this popup.',
    isOn: 'Allowed.',
    takeBack: 'Revoke',
  },
} as const;
