import type { Attempt, Failure } from '../../evidence/attempt.ts';
import type { Process } from '../../evidence/owners.ts';
import type { ReplyOutcome } from '../../evidence/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, isForwarder, ownerProcess, programName } from '../describe-program.ts';
import { isDeadUpstream } from '../is-dead-upstream.ts';
import { statusSeen } from '../status-seen.ts';
import { stepsForServerError } from '../steps-for-server-error.ts';
import { replyIn } from '../way-to-port.ts';

type Http = Extract<ReplyOutcome, { kind: 'http' }>;

/** The program on the port is reached, and fails by itself while it makes the page. */
export const serverError = defineCause({
  id: 'server-error',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'exchange', 'replies', 'owners', 'forwarders', 'upstreams'],
  judge({ target, attempt, exchange, replies, owners, forwarders, upstreams = [] }) {
    const outcome = replies && replyIn(target.scheme, { target, replies, attempt });
    const reply = outcome?.kind === 'http' ? outcome : undefined;
    const status = statusSeen(attempt, exchange) ?? (mayAnswerByNow(attempt) ? reply?.status : undefined);
    if (status === undefined || status < 500) return ruledOut;
    if (gateway.includes(status) && upstreams.some(isDeadUpstream)) return ruledOut;
    const process = ownerProcess(owners);
    const details = {
      port: target.port,
      status,
      process,
      words: reply?.status === status ? wordsOf(reply) : undefined,
      repeated: reply?.status,
      behind: upstreams.find((one) => (one.status ?? 0) >= 500)?.url,
    };
    const speaksForAnother =
      gateway.includes(status) || upstreams.length > 0 || isForwarder({ owners, forwarders }) || isGoBetween(process);
    return details.words && !speaksForAnother ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, status, process }) =>
      `The server on port ${port}${process ? ` (${programName(process)})` : ''} answers with an error: ${[status, phrases[status]].filter(Boolean).join(' ')}`,
    why: ({ status, process, words, repeated, behind, port }) =>
      [
        `The request reached ${process ? describeProgram(process) : `the server on port ${port}`}, which is up and answers ${status}.`,
        words ? `Its page says: “${words}”.` : '',
        repeated !== undefined && repeated < 500
          ? `To Portside’s own question, without cookies and query, it answers ${repeated}.`
          : '',
        behind ? `The error comes from the server behind it, ${behind}.` : '',
        'The fault is in that program, not in the network or the browser.',
      ]
        .filter(Boolean)
        .join(' '),
    steps: ({ status, process }) => stepsForServerError(status, process),
  },
});

const phrases: Partial<Record<number, string>> = {
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
};

/** Said by those who speak for another server, or that are too busy to answer. */
const gateway: readonly number[] = [502, 503, 504];

/** Programs whose errors may be those of a server behind them. */
const goBetweens =
  /^(nginx|openresty|caddy|traefik|haproxy|envoy|httpd|apache2|squid|varnishd|lighttpd|ssh|socat|kubectl|docker-proxy|conmon|rootlessport|pasta)/;

/** Nobody knows what stands behind a program that cannot be seen. */
function isGoBetween(process: Process | undefined): boolean {
  return !process || goBetweens.test(process.program);
}

const passing: readonly Failure[] = ['refused', 'reset', 'empty', 'timed-out'];

/** Whoever failed to connect may find the program up by now, and failing. */
function mayAnswerByNow(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome !== 'failed') return attempt?.outcome !== 'answered';
  return attempt.failure === 'error-reply' || passing.includes(attempt.failure);
}

/** What the page says of the error, unless that is no more than its name, or about another server that does not answer. */
function wordsOf({ title = '', excerpt = '' }: Http): string | undefined {
  const words = excerpt || title;
  if (/^\W*(\d{3}\W*)?(internal )?server error\W*$/i.test(words)) return undefined;
  return /proxy|upstream|gateway|ECONNREFUSED|ENOTFOUND|ETIMEDOUT/i.test(`${title} ${excerpt}`)
    ? undefined
    : words || undefined;
}
