import type { Resource } from '../../../evidence/browser/attempt.ts';

const kinds: Record<Resource, string> = {
  page: 'page',
  frame: 'frame',
  script: 'script',
  style: 'style sheet',
  image: 'image',
  fetch: 'call',
  'event-stream': 'event stream',
  websocket: 'web socket',
  other: 'file',
};

/** The words about what a page asks of this computer, and does not get. */
export const enCalls = {
  heading: 'Calls of this page that fail',
  kinds,
  looking: 'Being looked at.',
  waiting: 'Looked at once the ones above are mended: open this again then.',
  storm: (most: number) =>
    `This page asked more than ${most} places on this computer and got no answer, as a page does that looks for open ports. Portside looks into none of them.`,
  alsoPossible: 'Also possible:',
  /** The optional permission. */
  elsewhere: {
    heading: "Other sites' calls to this computer",
    lede: 'A page of another site may call a server on this computer, as a hosted admin page or a sign-in does. To say why that fails, and which pages try many ports of this computer, Portside has to be allowed to hear of it.',
    reads:
      'It then reads of such calls: where to, from which site, whether they failed, and the headers that decide whether the page may read the reply. It looks at requests to this computer, and at no others.',
    prompt: 'The browser asks about “all your data on all websites”: it has no smaller word for this.',
    allow: 'Allow',
    allowInPopup: "See other sites' calls",
    allowed: 'Allowed. Load the page again, and what fails of its calls shows in this popup.',
    isOn: 'It is allowed now.',
    takeBack: 'Take it back',
  },
} as const;
