import { addressesInOrder } from '../../../evidence/address/target.ts';
import type { Owners } from '../../../evidence/port/owners.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { endedBeforeReply, statusSeen } from '../../reading/reply/status-seen.ts';

/** A rule of the server lets in one loopback address, but not the other one, which the browser used. */
export const accessRuleRejects = defineCause({
  id: 'access-rule-rejects',
  stop: 'reply',
  needs: ['replies'],
  uses: ['attempt', 'exchange', 'owners'],
  judge(facts) {
    const { target, attempt, exchange, owners } = facts;
    const seen = statusSeen(attempt, exchange);
    if (endedBeforeReply(attempt) || (seen !== undefined && !isRejection(seen))) return ruledOut;
    const answers = answersIn(target.scheme, facts.replies);
    const isRejected = (address: string) => {
      const own = answers.filter((answer) => answer.address === address);
      return own.length > 0 && own.every(({ status }) => isRejection(status));
    };
    const rejected = addressesInOrder(target, attempt?.browser).find(isRejected);
    const open = answers.find(({ address, status }) => loopback.includes(address) && status < 400);
    if (!rejected || !open) return ruledOut;
    const status = answers.find(({ address }) => address === rejected)?.status;
    const details = { port: target.port, rejected, status, open: open.address, process: ownerProcess(owners) };
    return seen !== undefined && isOneProgram(owners) ? certain(details) : likely(details);
  },
});

const loopback = ['127.0.0.1', '::1'];

function answersIn(scheme: string, replies: Replies): { address: string; status: number }[] {
  return replies.flatMap(({ address, outcome, ...row }) =>
    outcome.kind === 'http' && row.scheme === scheme ? [{ address, status: outcome.status }] : [],
  );
}

function isRejection(status: number): boolean {
  return status === 401 || status === 403;
}

/** Two programs on one port may each have a mind of its own. */
function isOneProgram(owners: Owners = []): boolean {
  return owners.length === 1 || (owners.every(({ process }) => process?.pid) && ownerProcess(owners) !== undefined);
}
