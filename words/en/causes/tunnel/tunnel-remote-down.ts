import type { Trouble } from '../../../../diagnosis/reading/container/trouble-of.ts';
import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { commandOnMachine } from '../../../steps/ssh-command.ts';
import { withCommand } from '../../../steps/with-command.ts';
import { complaintSentence, farEndName, forwarderName } from '../../names/describe-forwarder.ts';

export const tunnelRemoteDown: CauseWords<'tunnel-remote-down'> = {
  title: ({ port, forwarder, trouble }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (trouble === 'forbidden') return `The other machine blocks connections through ${name} on port ${port}`;
    const title = `Nothing answers at the far end of ${name} on port ${port}`;
    return titleThatFits(where ? `${title}: ${where}` : title, title);
  },
  why: ({ port, forwarder, trouble }) =>
    [whereItGoes(forwarder, port), says(trouble, forwarder), ...complaintSentence(forwarder)].join(' '),
  steps: ({ forwarder, trouble }) => [
    ...(trouble === 'forbidden' ? allowSteps : []),
    ...(trouble === 'lost' ? [] : startSteps(forwarder, trouble)),
    {
      text: `Stop ${forwarderName(forwarder)} and start it again: once its connection is lost or the other side restarts, it keeps the port open but no longer forwards anything.`,
    },
  ],
};

function whereItGoes(forwarder: Forwarder, port: number): string {
  const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
  return where
    ? `Connections to port ${port} go through ${name} to ${where}.`
    : `Connections to port ${port} go through ${name}.`;
}

function says(trouble: Trouble | undefined, forwarder: Forwarder): string {
  const { carrier, farEnd } = forwarder;
  if (trouble === 'forbidden') return 'The server in between refuses to pass them on.';
  if (trouble === 'lost' && carrier === 'stuck') return 'The other machine no longer acknowledges what is sent to it.';
  if (trouble === 'lost') return 'The tunnel has lost the connection it runs over.';
  if (trouble === 'nobody-there')
    return farEnd === 'silent' ? 'Nothing answers at the far end.' : 'No program accepts them at the far end.';
  return "They're closed, or never answered. What's at the far end can't be seen from here.";
}

const allowSteps: Step[] = [
  {
    text: 'On the other machine, set AllowTcpForwarding yes in sshd_config, make sure no PermitOpen leaves out this target, and reload the SSH server.',
  },
];

function startSteps({ program, via, sshPort, to }: Forwarder, trouble: Trouble | undefined): Step[] {
  if (trouble === 'forbidden') return [];
  if (/^(kubectl|oc)$/.test(program))
    return [
      {
        text: "Check that the pod is running and ready. After a restart it's a new pod, and the port forward doesn't follow it:",
        command: `${program} get pods`,
      },
    ];
  if (via && to) {
    const look = /ssh/.test(program)
      ? commandOnMachine({ host: via, sshPort }, `ss -ltn 'sport = :${to.port}'`)
      : undefined;
    const text = `On ${via}, check that the server is running and listening on port ${to.port}, and start it if it isn't`;
    return [withCommand(text, look)];
  }
  if (via) return [{ text: `On ${via}, check that the server is running, and start it if it isn't.` }];
  if (to)
    return [
      { text: `Check that the server is running and listening at ${farEndName({ to })}, and start it if it isn't.` },
    ];
  return [{ text: "On the other side, check that the server is running, and start it if it isn't." }];
}
