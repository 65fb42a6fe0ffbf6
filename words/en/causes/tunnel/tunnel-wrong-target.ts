import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { farEndName, forwarderName, quotedComplaint, titleThatFits } from '../../names/describe-forwarder.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { tunnelCommand } from '../../steps/ssh-command.ts';

export const tunnelWrongTarget: CauseWords<'tunnel-wrong-target'> = {
  title: ({ port, forwarder }) => {
    const title = `${sentenceStart(forwarderName(forwarder))} on port ${port} leads to`;
    const short = `${title} an address where nothing listens`;
    const where = farEndName(forwarder);
    return where ? titleThatFits(`${title} ${where}, where nothing listens`, short) : short;
  },
  why: ({ port, forwarder, instead }) =>
    [
      `${sentenceStart(forwarderName(forwarder))} takes the connections to port ${port} and passes them on to ${farEndName(forwarder) ?? 'another address'}, which does not take them.`,
      ...(instead ? [`A program listens on ${instead} there.`] : []),
    ].join(' ') + quotedComplaint(forwarder),
  steps: ({ port, forwarder, instead }) => [
    ...(instead ? [again(forwarder, port, instead)] : findPort(forwarder)),
    {
      text: 'A server that is to be reached under the other address has to listen there: one on 127.0.0.1 takes connections from its own machine alone, one on [::1] takes none over IPv4.',
    },
  ],
};

function again({ program, via, sshPort }: Forwarder, port: number, instead: string): Step {
  const text = `Stop ${forwarderName({ program })}, and start it again with ${instead} as its target`;
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
        text: 'See on which port the program in the pod listens, and forward to that one; the ports a chart or a manual names may be out of date:',
        command: `${program} ${namespace ? `-n ${namespace} ` : ''}get ${resource} -o jsonpath='{..containerPort}{..targetPort}'`,
      },
    ];
  return [
    {
      text: 'Find out on which address and port the server listens on the other side, and start the tunnel again with that as its target.',
    },
  ];
}
