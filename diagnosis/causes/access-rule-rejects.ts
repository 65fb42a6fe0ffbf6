import type { Owners } from '../../evidence/owners.ts';
import type { Replies } from '../../evidence/replies.ts';
import { addressAt, addressesInOrder } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { endedBeforeReply, statusSeen } from '../status-seen.ts';

/** A rule of the server lets one loopback address in, and not the other by which the browser came. */
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
  text: {
    title: ({ port, rejected, open }) => `The server on port ${port} lets ${open} in, but not ${rejected}`,
    why: ({ status, rejected, open, process }, { target: { kind } }) =>
      [
        `${process ? describeProgram(process) : 'The server'} answers ${status} to whoever comes by ${rejected}, and the page itself by ${open}.`,
        'Both are this computer: a rule of the server names only one of them.',
        kind === 'name' ? 'The name in the address leads to both, and browsers differ in which they take first.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    steps: ({ rejected, open, process }, { target }) => [
      { text: `Open the same page by ${open}:`, open: addressAt(target, { host: open }) },
      allowToo(rejected, process?.program),
    ],
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

function allowToo(address: string, program = ''): Step {
  if (/nginx/.test(program))
    return {
      text: `Or let ${address} in as well: write allow ${address}; beside the other allow in nginx’s settings.`,
    };
  if (/httpd|apache/.test(program))
    return {
      text: 'Or let both in: write Require local in Apache’s settings, in place of the one address. It means 127.0.0.1 and ::1.',
    };
  return {
    text: `Or let ${address} in as well: look for 127.0.0.1 or ::1 in the server’s settings and in the application.`,
  };
}
