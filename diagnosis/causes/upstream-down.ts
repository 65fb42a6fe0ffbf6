import type { Facts } from '../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { replyIn } from '../way-to-port.ts';

/** The server that answers only passes requests on, and the one behind it does not answer. */
export const upstreamDown = defineCause({
  id: 'upstream-down',
  stop: 'reply',
  needs: ['replies'],
  uses: ['upstreams', 'owners', 'attempt'],
  judge({ target, replies, upstreams, owners, attempt }) {
    const reply = replyIn(target.scheme, { target, replies, attempt });
    const status = reply?.kind === 'http' ? reply.status : undefined;
    if (status !== 502 && status !== 503 && status !== 504) return ruledOut;
    const dead = upstreams?.find(isDead);
    const details = { status, dead, process: ownerProcess(owners), port: target.port };
    // A program may answer 503 of its own accord; 502 and 504 are what only a go-between has reason to say.
    if (status === 503) return dead ? likely(details) : ruledOut;
    // Where another one accepts, the dead one may belong to another page.
    return dead && !upstreams?.some((one) => one.result === 'accepted') ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, dead }) =>
      dead
        ? `The server behind port ${port} does not answer: ${dead.url}`
        : `The server behind port ${port} does not answer`,
    why: ({ status, dead, process, port }) =>
      [
        `${process ? describeProgram(process) : `The server on port ${port}`} is up, and answers ${status}: it passes requests on to another server and got no good reply.`,
        ...(dead ? [`${dead.url}, named in ${dead.namedBy}, ${saysOf[dead.result]}.`] : []),
      ].join(' '),
    steps: ({ dead }, { os }) => {
      const port = dead && URL.canParse(dead.url) ? Number(new URL(dead.url).port) : 0;
      return [
        {
          text: dead
            ? `Start the server that belongs on ${dead.url}.`
            : 'Start the server behind the proxy; the log of the proxy names it.',
        },
        ...(port > 0 ? [{ text: 'See whether anything listens there:', command: listListeners(os, port) }] : []),
        {
          text: 'If it runs on another port or address, write that one into the settings of the proxy. Where localhost stands there, try 127.0.0.1: the two may lead to different servers.',
        },
      ];
    },
  },
});

type Upstream = Facts['upstreams'][number];

const saysOf: Record<Upstream['result'], string> = {
  accepted: 'accepts connections',
  refused: 'refuses the connection',
  silent: 'does not answer the connection',
  unreachable: 'cannot be reached',
  'not-tried': 'was not tried',
};

function isDead({ result }: Upstream): boolean {
  return result === 'refused' || result === 'silent' || result === 'unreachable';
}
