import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
  title: ({ port, rejected, open }) => `The server on port ${port} accepts ${open} but rejects ${rejected}`,
  why: ({ status, rejected, open, process }, { target: { kind } }) =>
    [
      process
        ? `Requests over ${rejected} get ${status} from ${describeProgram(process)}, and those over ${open} get the page.`
        : `Requests over ${rejected} get ${status} from the server, and those over ${open} get the page.`,
      `Both addresses mean this computer, but an access rule of the server seems to allow only ${open}.`,
      kind === 'name'
        ? 'The name in the address resolves to both, and browsers differ in which one they try first.'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ rejected, open, process }, { target }) => [
    { text: `Open the same page at ${open}:`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ],
};

function allowToo(address: string, program = ''): Step {
  if (/nginx/.test(program))
    return {
      text: `Or allow ${address} too: add \`allow ${address};\` next to the other \`allow\` in the nginx configuration.`,
    };
  if (/httpd|apache/.test(program))
    return {
      text: 'Or allow both: in the Apache configuration, replace the rule that names a single address with `Require local`, which covers 127.0.0.1 and ::1.',
    };
  return {
    text: `Or allow ${address} too: look for 127.0.0.1 or ::1 in the server's configuration and in the app.`,
  };
}
