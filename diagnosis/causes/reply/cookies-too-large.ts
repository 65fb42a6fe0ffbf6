import type { Target } from '../../../evidence/address/target.ts';
import type { Exchange } from '../../../evidence/browser/exchange.ts';
import type { HttpReply } from '../../../evidence/port/replies.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { ownHttpReply } from '../../reading/reply/own-replies.ts';
import { endedBeforeReply, statusSeen } from '../../reading/reply/status-seen.ts';

/** The cookies for this host have grown larger than the server accepts in the headers of one request. */
export const cookiesTooLarge = defineCause({
  id: 'cookies-too-large',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'exchange', 'replies'],
  judge({ target, attempt, exchange, replies }) {
    if (endedBeforeReply(attempt)) return ruledOut;
    const own = ownHttpReply({ target, replies, attempt });
    const status = statusSeen(attempt, exchange) ?? (attempt ? undefined : own?.status);
    const bytes = cookieBytes(exchange);
    const saysSo = saysTooLarge(own);
    if (!isRefusal(status, saysSo, bytes) || isAnothers(target, exchange, bytes)) return ruledOut;
    const isRepeated = own?.status === status;
    const details = { port: target.port, status, bytes, answers: isRepeated ? undefined : own?.status };
    if (bytes === undefined || saysSo) return likely(details);
    // Portside's own request carries no cookies. If it gets the same answer, they aren't the cause.
    if (isRepeated) return ruledOut;
    return status === 431 && hasPage(own) ? certain(details) : likely(details);
  },
});

/** Node takes 16 kB of headers in all, nginx and Apache 8 kB a line; no server in use takes less than this. */
const smallestLimitBytes = 4_000;

const sentence = /(cookie|header)s?( fields?)? (is |are )?too (large|long|big)|exceeds server limit/i;

function saysTooLarge(reply: HttpReply | undefined): boolean {
  return reply !== undefined && sentence.test(pageText(reply));
}

/** 431 exists for this. 400 is sent for much else, so the cookies must be long, or the server's page must say so. */
function isRefusal(status: number | undefined, saysSo: boolean, bytes = 0): status is number {
  return status === 431 || (status === 400 && (saysSo || bytes >= 2 * smallestLimitBytes));
}

/** Few or no cookies were sent, or something else takes more room in the headers: the address, or another header. */
function isAnothers({ path }: Target, exchange: Exchange | undefined, bytes: number | undefined): boolean {
  if (bytes === undefined) return path.length > smallestLimitBytes;
  const otherBytes = Math.max(path.length, (exchange?.headerBytes ?? 0) - bytes);
  return bytes < smallestLimitBytes || otherBytes > bytes;
}

/** If the length of the headers was noted, but none of cookies, there were none. */
function cookieBytes({ cookieBytes: bytes, headerBytes }: Exchange = {}): number | undefined {
  return bytes ?? (headerBytes === undefined ? undefined : 0);
}

function hasPage(reply: HttpReply | undefined): boolean {
  return reply !== undefined && reply.status < 400;
}
