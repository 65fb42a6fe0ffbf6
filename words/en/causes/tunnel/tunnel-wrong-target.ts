import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { tunnelCommand } from '../../../steps/ssh-command.ts';
import { complaintSentence, farEndName, forwarderName } from '../../names/describe-forwarder.ts';

export const tunnelWrongTarget: CauseWords<'tunnel-wrong-target'> = {
  title: ({ port, forwarder, isAssumed }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (isAssumed) return `Port ${port} may lead through ${name} to the wrong address`;
    const short = `Port ${port} leads through ${name} to an address where nothing listens`;
    return where
      ? titleThatFits(`Port ${port} leads through ${name} to ${where}, where nothing listens`, short)
      : short;
  },
  why: ({ port, forwarder, instead, isAssumed }) =>
    [
      isAssumed
        ? `Connections to port ${port} go through ${forwarderName(forwarder)} to ${farEndName(forwarder) ?? 'another address'}, and no page comes back. What listens at the far end can't be seen from here: the server may be on another address, port or machine.`
        : `Connections to port ${port} go through ${forwarderName(forwarder)} to ${farEndName(forwarder) ?? 'another address'}, which doesn't accept them.`,
      ...(instead ? [`A program there listens on ${instead}.`] : []),
      ...complaintSentence(forwarder),
    ].join(' '),
  steps: ({ port, forwarder, instead }) => [
    ...(instead ? [again(forwarder, port, instead)] : findPort(forwarder)),
    {
      text: "Or have the server listen on the tunnel's current target. On 127.0.0.1 it only accepts connections from its own machine; on [::1] it accepts none over IPv4.",
    },
  ],
};

function again({ program, via, sshPort }: Forwarder, port: number, instead: string): Step {
  const text = `Stop ${forwarderName({ program })}, then start it again with ${instead} as its target`;
  const tunnel = program === 'ssh' && via && tunnelCommand({ host: via, sshPort }, port, instead);
  if (tunnel) return { text: `${text}:`, command: tunnel };
  if (program === 'socat')
    return { text: `${text}:`, command: `socat TCP-LISTEN:${port},bind=127.0.0.1,reuseaddr,fork TCP:${instead}` };
  return { text: `${text}.` };
}

function findPort({ program, via }: Forwarder): Step[] {
  const [, resource = '', namespace] = /^(\S+?)(?: in (\S+))?$/.exec(via ?? '') ?? [];
  if (/^(kubectl|oc)$/.test(program) && /^[\w./-]+$/.test(`${resource}${namespace ?? ''}`))
    return [
      {
        text: 'Find out which port the program in the pod listens on, and forward to that one. Ports named in a chart or manual may be out of date:',
        command: `${program} ${namespace ? `-n ${namespace} ` : ''}get ${resource} -o jsonpath='{..containerPort}{..targetPort}'`,
      },
    ];
  return [
    {
      text: 'Find out which address and port the server listens on at the far end, and restart the tunnel with that as its target.',
    },
  ];
}
