import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
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
};

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
