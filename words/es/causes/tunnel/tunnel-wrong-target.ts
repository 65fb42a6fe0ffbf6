import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { tunnelCommand } from '../../../steps/ssh-command.ts';
import { complaintSentence, farEndName, forwarderName } from '../../names/describe-forwarder.ts';

export const tunnelWrongTarget: CauseWords<'tunnel-wrong-target'> = {
  title: ({ port, forwarder, isAssumed }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (isAssumed) return `Puede que el puerto ${port} pase por ${name} hasta una dirección equivocada`;
    const short = `El puerto ${port} pasa por ${name} hasta una dirección donde no escucha nadie`;
    return where
      ? titleThatFits(`El puerto ${port} pasa por ${name} hasta ${where}, donde no escucha nadie`, short)
      : short;
  },
  why: ({ port, forwarder, instead, isAssumed }) =>
    [
      isAssumed
        ? `Las conexiones al puerto ${port} pasan por ${forwarderName(forwarder)} hasta ${farEndName(forwarder) ?? 'otra dirección'}, y no llega ninguna página. Desde aquí no se ve qué escucha en el otro extremo: el servidor puede estar en otra dirección, otro puerto u otra máquina.`
        : `Las conexiones al puerto ${port} pasan por ${forwarderName(forwarder)} hasta ${farEndName(forwarder) ?? 'otra dirección'}, que no las acepta.`,
      ...(instead ? [`Ahí, un programa escucha en ${instead}.`] : []),
      ...complaintSentence(forwarder),
    ].join(' '),
  steps: ({ port, forwarder, instead }) => [
    ...(instead ? [again(forwarder, port, instead)] : findPort(forwarder)),
    {
      text: 'O haz que el servidor escuche en el destino actual del túnel. En 127.0.0.1 solo acepta conexiones de su propia máquina; en [::1] no acepta ninguna por IPv4.',
    },
  ],
};

function again({ program, via, sshPort }: Forwarder, port: number, instead: string): Step {
  const text = `Detén ${forwarderName({ program })} y vuelve a iniciarlo con ${instead} como destino`;
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
        text: 'Averigua en qué puerto escucha el programa del pod y reenvía a ese. Los puertos indicados en un chart o un manual pueden estar desactualizados:',
        command: `${program} ${namespace ? `-n ${namespace} ` : ''}get ${resource} -o jsonpath='{..containerPort}{..targetPort}'`,
      },
    ];
  return [
    {
      text: 'Averigua en qué dirección y puerto escucha el servidor en el otro extremo y reinicia el túnel con eso como destino.',
    },
  ];
}
