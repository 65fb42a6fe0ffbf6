import type { ReplyOutcome } from '../../../evidence/replies.ts';
import type { Hearing } from './hearing.ts';
import { httpFault } from './http-fault.ts';
import { identify } from './identify.ts';
import { parseHttpReply } from './parse-http-reply.ts';

/** MongoDB is kind enough to answer a GET in HTTP and to say what it is. */
const mongoSentence = /trying to access MongoDB over HTTP/;

/** What the peer's bytes, or their absence, amount to. */
export function outcomeOf({ bytes, ended, code }: Pick<Hearing, 'bytes' | 'ended' | 'code'>): ReplyOutcome {
  if (mongoSentence.test(bytes.toString('latin1'))) return { kind: 'not-http', protocol: 'mongodb' };
  const http = parseHttpReply(bytes);
  if (http) {
    const fault = httpFault({ bytes, ended });
    return fault ? { kind: 'broken-http', fault, status: http.status } : http;
  }
  if (bytes.length > 0 && !'HTTP/'.startsWith(bytes.toString('latin1', 0, 5))) return identify(bytes);
  if (code?.startsWith('ERR_SSL_')) return { kind: 'tls-failed', code };
  return { kind: ended === 'closed' || ended === 'reset' ? ended : 'silent' };
}
