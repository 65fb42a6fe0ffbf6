import type { Rejected } from '../../../../diagnosis/causes/reply/access-rule-rejects.ts';
import type { Circumstances } from '../../../../diagnosis/circumstances.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer } from '../../names/container-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
  title: (rejection) =>
    'container' in rejection
      ? `The server in the container ${containerName(rejection.container)} only accepts requests from inside it`
      : titleOfAddress(rejection),
  why: (rejection, context) =>
    'container' in rejection
      ? `Requests to port ${rejection.port} reach ${describeContainer(rejection.container)} from outside. To its server, they seem to come from another computer, so it rejects them.`
      : whyAddress(rejection, context),
  steps: (rejection, context) => ('container' in rejection ? [allowEngine] : stepsForAddress(rejection, context)),
};

const allowEngine: Step = {
  text: "In the server's configuration inside the container, allow the address the engine uses, often 172.17.0.1, or every address: `Require all granted` in Apache, the `allow` pattern of RemoteAddrValve in Tomcat.",
};

type OfAddress = Extract<Rejected, { rejected: string }>;

function titleOfAddress({ port, rejected, open }: OfAddress): string {
  return `The server on port ${port} accepts ${open} but rejects ${rejected}`;
}

function whyAddress({ status, rejected, open, process }: OfAddress, { target: { kind } }: Circumstances): string {
  return [
    process
      ? `Requests to ${rejected} get ${status} from ${describeProgram(process)}, but requests to ${open} get the page.`
      : `Requests to ${rejected} get ${status} from the server, but requests to ${open} get the page.`,
    `Both addresses are this computer, but an access rule on the server seems to allow only ${open}.`,
    kind === 'name' ? 'The name in the address resolves to both, and browsers differ in which one they try first.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function stepsForAddress({ rejected, open, process }: OfAddress, { target }: Circumstances): Step[] {
  return [
    { text: `Open the same page at ${open}:`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ];
}

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
