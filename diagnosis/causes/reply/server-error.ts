import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { HttpReply } from '../../../evidence/port/replies.ts';
import { isReverseProxy } from '../../../evidence/programs/reverse-proxies.ts';
import { clientAskedFor } from '../../../evidence/reply/client-asked-for.ts';
import { isGatewayError } from '../../../evidence/reply/is-gateway-error.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { isForwarder, isForwarderProgram, ownerProcess } from '../../reading/program/owner-process.ts';
import { asksForPassword } from '../../reading/reply/asks-for-password.ts';
import { isDeadUpstream } from '../../reading/reply/is-dead-upstream.ts';
import { isOutdatedDependency } from '../../reading/reply/is-outdated-dependency.ts';
import { ownHttpReply } from '../../reading/reply/own-replies.ts';
import { saysRefused } from '../../reading/reply/says-refused.ts';
import { statusSeen } from '../../reading/reply/status-seen.ts';

/** The request reaches the program on the port, but the program fails while handling it. */
export const serverError = defineCause({
  id: 'server-error',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'exchange', 'replies', 'owners', 'forwarders', 'upstreams'],
  judge({ target, attempt, exchange, replies, owners, forwarders, upstreams = [] }) {
    const reply = ownHttpReply({ target, replies, attempt });
    const status = statusSeen(attempt, exchange) ?? (mayAnswerByNow(attempt) ? reply?.status : undefined);
    if (status === undefined || isForOthers(reply) || !(isError(status) || (!attempt && isWithoutPage(reply))))
      return ruledOut;
    const isGateway = isGatewayError(status);
    if (isGateway && upstreams.some(isDeadUpstream)) return ruledOut;
    const process = ownerProcess(owners);
    const details = {
      port: target.port,
      status,
      process,
      words: reply?.status === status ? wordsOf(reply) : undefined,
      repeated: reply?.status,
      isOutdated: isOutdatedDependency(target, status),
      behind: upstreams.find(({ status = 0 }) => status >= 500)?.url,
    };
    const hasOthers = [isGateway, upstreams.length > 0, isForwarder({ owners, forwarders })].includes(true);
    return isSure(details, hasOthers) ? certain(details) : likely(details);
  },
});

interface Told {
  status: number;
  process: Process | undefined;
  words: string | undefined;
  isOutdated: boolean;
}

function isSure({ status, process, words, isOutdated }: Told, hasOthers: boolean): boolean {
  if (isOutdated) return process?.framework === 'vite';
  return words !== undefined && status >= 500 && !hasOthers && !isGoBetween(process);
}

/** It tells browsers that the port is for another kind of client, which isn't a failure. */
function isForOthers(reply: HttpReply | undefined): boolean {
  return reply !== undefined && clientAskedFor(reply) !== undefined;
}

/** Statuses from 600 on aren't defined; browsers show the page that comes with them. */
function isError(status: number): boolean {
  return status >= 500 && status < 600;
}

/** Nothing to see but the browser's own page, as after 404 without a word; 407 Chromium takes from proxies alone. */
function isWithoutPage(reply: HttpReply | undefined): boolean {
  if (!reply) return false;
  const isRefusal = reply.status >= 400 && reply.status < 500 && !asksForPassword(reply);
  return isRefusal && (reply.isEmpty === true || reply.status === 407);
}

/** Its errors may be those of a server behind it. If the program can't be seen, there may be one too. */
function isGoBetween(process: Process | undefined): boolean {
  const { program } = process ?? {};
  return !program || isReverseProxy(program) || isForwarderProgram(program) || /^squid/.test(program);
}

const passing: readonly Failure[] = ['refused', 'reset', 'empty', 'timed-out'];

/** A browser that failed to connect may find the program running by now, and failing. */
function mayAnswerByNow(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome !== 'failed') return attempt?.outcome !== 'answered';
  return attempt.failure === 'error-reply' || passing.includes(attempt.failure);
}

/** What the page says about the error, unless that's only its name, or about another server that doesn't answer. */
function wordsOf(reply: HttpReply): string | undefined {
  const words = reply.excerpt || reply.title;
  if (!words || /^\W*(\d{3}\W*)?(internal )?server error\W*$/i.test(words)) return undefined;
  const all = pageText(reply);
  return /proxy|upstream|gateway|ENOTFOUND|ETIMEDOUT/i.test(all) || saysRefused(all) ? undefined : words;
}
