import type { Attempt } from '../../evidence/attempt.ts';
import type { Facts } from '../../evidence/index.ts';
import type { ReplyOutcome } from '../../evidence/replies.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { replyIn } from '../way-to-port.ts';
import { withCommand } from '../with-command.ts';

/** The server answers in HTTP, and breaks its rules: in the headers, the length or the packing of what it sends. */
export const invalidResponse = defineCause({
  id: 'invalid-response',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'replies', 'serviceWorker', 'owners'],
  judge(facts) {
    const { target, attempt, serviceWorker, owners } = facts;
    const reported = reportedBy(attempt);
    const seen = seenIn(facts);
    const fault = reported ?? seen;
    if (!fault || (!reported && attempt && !mayBe(attempt)) || isGone(facts)) return ruledOut;
    const details = { port: target.port, fault, process: ownerProcess(owners), code: codeOf(attempt) };
    // A reply that broke off once may come whole the next time; and a service worker may stand between.
    const isSame = seen !== undefined && reported !== undefined;
    return isSame && !serviceWorker ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, fault }) => titles[fault].replace('PORT', `${port}`),
    why: ({ port, process, fault, code }) =>
      [
        `${process ? describeProgram(process) : `The server on port ${port}`} answers in HTTP, ${whys[fault]}`,
        code ? `The browser calls it ${code}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    steps: ({ fault }, { target }) => [
      ...steps[fault],
      {
        text: 'Read the last lines in the terminal or log of the server: an error in the middle of an answer stands there.',
      },
      withCommand('See the answer as it is sent', curl(target)),
    ],
  },
});

type Fault = Extract<ReplyOutcome, { kind: 'broken-http' }>['fault'];

const titles: Record<Fault, string> = {
  truncated: 'The answer from port PORT breaks off in the middle',
  'broken-headers': 'The server on port PORT sends headers that browsers do not take',
  'broken-body': 'The server on port PORT sends a page in pieces that do not fit together',
  'broken-encoding': 'The server on port PORT sends a page that cannot be unpacked',
};

const whys: Record<Fault, string> = {
  truncated: 'and ends the connection before all of its answer has come.',
  'broken-headers':
    'and its headers break the rules: the same one comes twice and says two things, or they are too long.',
  'broken-body': 'and says that the page comes in chunks; the size of a chunk is not where it ought to be.',
  'broken-encoding': 'and says that the page is packed with gzip or the like; it is not, or it is damaged.',
};

const steps: Record<Fault, Step[]> = {
  truncated: [
    {
      text: 'See whether the server crashes or runs out of memory while it answers, and whether its Content-Length counts bytes, not letters.',
    },
  ],
  'broken-headers': [
    {
      text: 'Look for code, or a proxy before it, that sets Content-Length or Location a second time, or puts very much into one header.',
    },
  ],
  'broken-body': [
    {
      text: 'Let the framework write the body: code that sets Transfer-Encoding by hand has to send the chunks as well.',
    },
  ],
  'broken-encoding': [
    {
      text: 'Look for code, or a proxy, that sets Content-Encoding and does not pack the page, or packs it twice. Turn compression off to see.',
    },
  ],
};

function reportedBy(attempt: Attempt | undefined): Fault | undefined {
  if (attempt?.outcome !== 'failed') return undefined;
  const { failure, resource } = attempt;
  // Firefox 153 says so of a module that CORS denies, too.
  if (failure === 'broken-headers' && resource === 'script') return undefined;
  return failure === 'truncated' ||
    failure === 'broken-headers' ||
    failure === 'broken-body' ||
    failure === 'broken-encoding'
    ? failure
    : undefined;
}

type Known = { target: Target } & { [Name in 'attempt' | 'replies']: Facts[Name] | undefined };

function seenIn({ target, replies, attempt }: Known): Fault | undefined {
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  return reply?.kind === 'broken-http' ? reply.fault : undefined;
}

/** A reset in the middle of a page, or a page that hangs half shown, can come of it too; other failures have their own reasons. */
function mayBe(attempt: Attempt): boolean {
  if (attempt.outcome !== 'failed') return true;
  return ['reset', 'empty', 'invalid-http', 'other'].includes(attempt.failure);
}

/** The server does not even accept any more: what was broken then cannot be told now, and a worker or a cache may have answered. */
function isGone({ target, replies, attempt }: Known): boolean {
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  return replies !== undefined && !reply;
}

/** What a shell would take for its own is left out with the query. */
function curl({ url }: Target): string | undefined {
  const { origin, pathname } = new URL(url);
  return /^[\w./~@%+-]*$/.test(pathname) ? `curl --include --raw ${origin}${pathname}` : undefined;
}

function codeOf(attempt: Attempt | undefined): string | undefined {
  return reportedBy(attempt) && attempt?.outcome === 'failed' ? attempt.code : undefined;
}
