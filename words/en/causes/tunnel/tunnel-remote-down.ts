import type { Trouble } from '../../../../diagnosis/causes/tunnel/tunnel-remote-down.ts';
import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { farEndName, forwarderName, quotedComplaint, titleThatFits } from '../../names/describe-forwarder.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { commandOnMachine } from '../../steps/ssh-command.ts';
import { withCommand } from '../../steps/with-command.ts';

export const tunnelRemoteDown: CauseWords<'tunnel-remote-down'> = {
  title: ({ port, forwarder, trouble }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (trouble === 'forbidden') return `The other machine lets nothing through ${name} on port ${port}`;
    const title = `Nobody answers at the far end of ${name} on port ${port}`;
    return titleThatFits(where ? `${title}: ${where}` : title, title);
  },
  why: ({ port, forwarder, trouble }) =>
    `${sentenceStart(forwarderName(forwarder))} takes the connections to port ${port}${leadingTo(forwarder)}. ${says(trouble, forwarder)}${quotedComplaint(forwarder)}`,
  steps: ({ forwarder, trouble }) => [
    ...(trouble === 'forbidden' ? allowSteps : []),
    ...(trouble === 'lost' ? [] : startSteps(forwarder, trouble)),
    {
      text: `Stop ${forwarderName(forwarder)} and start it again: one that lost its connection, or whose other side was started anew, keeps the port here and leads nowhere.`,
    },
  ],
};

function leadingTo(forwarder: Forwarder): string {
  const where = farEndName(forwarder);
  return where ? ` and leads to ${where}` : '';
}

function says(trouble: Trouble | undefined, { carrier, farEnd }: Forwarder): string {
  if (trouble === 'forbidden') return 'The server it goes through refuses to pass them on.';
  if (trouble === 'lost' && carrier === 'stuck') return 'What it sends to the other machine is no longer acknowledged.';
  if (trouble === 'lost') return 'It has lost what carried it.';
  if (trouble === 'nobody-there') return farEnd === 'silent' ? 'There nobody answers.' : 'There no program takes them.';
  return 'They are ended, or left without an answer: what stands behind it cannot be seen from here.';
}

const allowSteps: Step[] = [
  {
    text: 'On the other machine, let the SSH server pass connections on: AllowTcpForwarding yes in sshd_config, and no PermitOpen that leaves this target out; then load its settings again.',
  },
];

function startSteps({ program, via, sshPort, to }: Forwarder, trouble: Trouble | undefined): Step[] {
  if (trouble === 'forbidden') return [];
  if (/^(kubectl|oc)$/.test(program))
    return [
      {
        text: 'See whether the pod runs and is ready; after a restart it is another pod, and the forward does not follow:',
        command: `${program} get pods`,
      },
    ];
  const where = via ? `On ${via}` : to ? `At ${farEndName({ to })}` : 'On the other side';
  const look =
    via && to && /ssh/.test(program)
      ? commandOnMachine({ host: via, sshPort }, `ss -ltn 'sport = :${to.port}'`)
      : undefined;
  const port = to ? ` and listens on port ${to.port}` : '';
  return [withCommand(`${where}, see whether the server runs${port}, and start it if not`, look)];
}
