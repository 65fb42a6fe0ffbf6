import type { Exchange } from '../../evidence/exchange.ts';
import type { ReplyOutcome } from '../../evidence/replies.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { endedBeforeReply, statusSeen } from '../status-seen.ts';
import { replyIn } from '../way-to-port.ts';

/** The cookies of this host have grown beyond what the server takes in the headers of one request. */
export const cookiesTooLarge = defineCause({
  id: 'cookies-too-large',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'exchange', 'replies'],
  judge({ target, attempt, exchange, replies }) {
    if (endedBeforeReply(attempt)) return ruledOut;
    const own = replies && httpReply(replyIn(target.scheme, { target, replies, attempt }));
    const status = statusSeen(attempt, exchange) ?? (attempt ? undefined : own?.status);
    const bytes = cookieBytes(exchange);
    const saysSo = sentence.test(`${own?.title} ${own?.excerpt}`);
    if (!isRefusal(status, saysSo, bytes) || isAnothers(target, exchange, bytes)) return ruledOut;
    const isRepeated = own?.status === status;
    const details = { port: target.port, status, bytes, answers: isRepeated ? undefined : own?.status };
    if (bytes === undefined || saysSo) return likely(details);
    // Portside's own question carries no cookies: where it gets the same answer, they are not to blame.
    if (isRepeated) return ruledOut;
    return status === 431 && hasPage(own) ? certain(details) : likely(details);
  },
  text: {
    title: ({ bytes, port }, { target: { host } }) =>
      bytes === undefined
        ? `The cookies of ${host} are more than the server on port ${port} takes`
        : `The cookies of ${host} have grown to ${kilobytes(bytes)}, more than port ${port} takes`,
    why: ({ status, bytes, answers }, { target: { host } }) =>
      [
        `The server answers ${status}: the headers of the request are too long for it.`,
        bytes === undefined ? '' : `${kilobytes(bytes)} of them are cookies.`,
        answers === undefined ? '' : `Asked without cookies, it answers ${answers}.`,
        `Cookies know no ports: whatever any server on ${host} has set is sent to all of them.`,
      ]
        .filter(Boolean)
        .join(' '),
    steps: (_, { target, browser }) => [
      clearCookies(target, browser),
      { text: 'To see which server sets so many, look at their names before they are gone: most begin with its name.' },
      {
        text: `For good: open each project by a name of its own, such as shop.localhost:${target.port}. Each name keeps its own cookies.`,
      },
    ],
  },
});

/** Node takes 16 kB of headers in all, nginx and Apache 8 kB a line; no server in use takes less than this. */
const smallestLimitBytes = 4_000;

const sentence = /(cookie|header)s?( fields?)? (is |are )?too (large|long|big)|exceeds server limit/i;

/** 431 is made for this. 400 is said of much else, so the cookies must be long, or the server's page must say it. */
function isRefusal(status: number | undefined, saysSo: boolean, bytes = 0): status is number {
  return status === 431 || (status === 400 && (saysSo || bytes >= 2 * smallestLimitBytes));
}

/** Few or no cookies were sent, or there is more of what else stands in the headers: the address, or another header. */
function isAnothers({ path }: Target, exchange: Exchange | undefined, bytes: number | undefined): boolean {
  if (bytes === undefined) return path.length > smallestLimitBytes;
  const otherBytes = Math.max(path.length, (exchange?.headerBytes ?? 0) - bytes);
  return bytes < smallestLimitBytes || otherBytes > bytes;
}

/** Whoever noted the length of the headers, and none of cookies, saw that there were none. */
function cookieBytes({ cookieBytes: bytes, headerBytes }: Exchange = {}): number | undefined {
  return bytes ?? (headerBytes === undefined ? undefined : 0);
}

function hasPage(reply: { status: number } | undefined): boolean {
  return reply !== undefined && reply.status < 400;
}

function httpReply(outcome: ReplyOutcome | undefined) {
  return outcome?.kind === 'http' ? outcome : undefined;
}

function clearCookies({ host }: Target, browser: string | undefined): Step {
  if (browser === 'firefox')
    return {
      text: `Clear the cookies of ${host} alone: open the developer tools (F12), go to Storage, then Cookies, and choose Delete All. Reload the page.`,
    };
  return {
    text: `Clear the cookies of ${host} alone: open the developer tools (F12), go to Application, then Storage, leave only Cookies ticked, and choose Clear site data. Reload the page.`,
  };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
