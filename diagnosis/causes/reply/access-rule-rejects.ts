import { addressesInOrder } from '../../../evidence/address/target.ts';
import type { Owners, Process } from '../../../evidence/port/owners.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { mappingUp } from '../../reading/container/containers-on-port.ts';
import { type Named, named } from '../../reading/container/named-container.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';
import { endedBeforeReply, statusSeen } from '../../reading/reply/status-seen.ts';

/** An access rule on the server only allows its own machine or one loopback address, and the request comes from another one. */
export const accessRuleRejects = defineCause({
  id: 'access-rule-rejects',
  stop: 'reply',
  needs: ['replies'],
  uses: ['attempt', 'exchange', 'owners', 'containers'],
  judge(facts) {
    const { target, at, attempt, exchange, owners, containers = [] } = facts;
    const seen = statusSeen(attempt, exchange);
    if (endedBeforeReply(attempt) || (seen !== undefined && !isRejection(seen))) return ruledOut;
    const container = mappingUp(target, containers, at)?.container;
    const own = ownReply(facts);
    if (container && saysLocalOnly(own)) return likely<Rejected>({ port: target.port, container: named(container) });
    const answers = answersIn(target.scheme, facts.replies);
    const isRejected = (address: string) => {
      const own = answers.filter((answer) => answer.address === address);
      return own.length > 0 && own.every(({ status }) => isRejection(status));
    };
    const rejected = addressesInOrder(target, attempt?.browser).find(isRejected);
    const open = answers.find(({ address, status }) => loopback.includes(address) && status < 400);
    if (!rejected || !open) return ruledOut;
    const status = answers.find(({ address }) => address === rejected)?.status;
    const details: Rejected = {
      port: target.port,
      rejected,
      status,
      open: open.address,
      process: ownerProcess(owners),
    };
    return seen !== undefined && isOneProgram(owners) ? certain(details) : likely(details);
  },
});

export type Rejected =
  | { port: number; container: Named }
  | {
      port: number;
      rejected: string;
      status: number | undefined;
      open: string;
      process: Process | undefined;
    };

const loopback = ['127.0.0.1', '::1'];

/** What XAMPP, Tomcat's manager and the like tell clients on other machines. In a container, every client is on another machine. */
const localOnly =
  /only (be )?(available|accessible|accessed|allowed)\b.{0,60}\b(local network|same (machine|computer|host)|localhost|local (machine|computer))|\b(not allowed|denied|forbidden)\b.{0,40}\b(remote|non-?local)/i;

function saysLocalOnly(reply: ReplyOutcome | undefined): boolean {
  return reply?.kind === 'http' && isRejection(reply.status) && localOnly.test(pageText(reply));
}

function answersIn(scheme: string, replies: Replies): { address: string; status: number }[] {
  return replies.flatMap(({ address, outcome, ...row }) =>
    outcome.kind === 'http' && row.scheme === scheme ? [{ address, status: outcome.status }] : [],
  );
}

function isRejection(status: number): boolean {
  return status === 401 || status === 403;
}

/** Two programs on one port may have different rules. */
function isOneProgram(owners: Owners = []): boolean {
  return owners.length === 1 || (owners.every(({ process }) => process?.pid) && ownerProcess(owners) !== undefined);
}
