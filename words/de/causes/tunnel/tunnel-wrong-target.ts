import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { tunnelCommand } from '../../../steps/ssh-command.ts';
import { complaintSentence, farEndName, forwarderName } from '../../names/describe-forwarder.ts';

export const tunnelWrongTarget: CauseWords<'tunnel-wrong-target'> = {
  title: ({ port, forwarder, isAssumed }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (isAssumed) return `Auf Port ${port} läuft ${name} vielleicht zur falschen Adresse`;
    const short = `Auf Port ${port} läuft ${name} zu einer Adresse, auf der nichts lauscht`;
    return where ? titleThatFits(`Auf Port ${port} läuft ${name} zu ${where}, wo nichts lauscht`, short) : short;
  },
  why: ({ port, forwarder, instead, isAssumed }) =>
    [
      isAssumed
        ? `Verbindungen zu Port ${port} leitet ${forwarderName(forwarder)} an ${farEndName(forwarder) ?? 'eine andere Adresse'} weiter, und es kommt keine Seite zurück. Was am anderen Ende lauscht, ist von hier nicht zu sehen: Der Server kann auf einer anderen Adresse, einem anderen Port oder einem anderen Rechner sein.`
        : `Verbindungen zu Port ${port} leitet ${forwarderName(forwarder)} an ${farEndName(forwarder) ?? 'eine andere Adresse'} weiter. Dort werden sie nicht angenommen.`,
      ...(instead ? [`Dort lauscht ein Programm auf ${instead}.`] : []),
      ...complaintSentence(forwarder),
    ].join(' '),
  steps: ({ port, forwarder, instead }) => [
    ...(instead ? [again(forwarder, port, instead)] : findPort(forwarder)),
    {
      text: 'Oder lassen Sie den Server auf dem jetzigen Ziel des Tunnels lauschen. Auf 127.0.0.1 nimmt er nur Verbindungen von seinem eigenen Rechner an, auf [::1] keine über IPv4.',
    },
  ],
};

function again({ program, via, sshPort }: Forwarder, port: number, instead: string): Step {
  const text = `Beenden Sie die Weiterleitung (${forwarderName({ program })}) und starten Sie sie wieder, mit ${instead} als Ziel`;
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
        text: 'Stellen Sie fest, auf welchem Port das Programm im Pod lauscht, und leiten Sie an diesen weiter. Ports aus einem Chart oder Handbuch können veraltet sein:',
        command: `${program} ${namespace ? `-n ${namespace} ` : ''}get ${resource} -o jsonpath='{..containerPort}{..targetPort}'`,
      },
    ];
  return [
    {
      text: 'Stellen Sie fest, auf welcher Adresse und welchem Port der Server am anderen Ende lauscht, und starten Sie den Tunnel mit diesem Ziel neu.',
    },
  ];
}
