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
    if (trouble === 'forbidden')
      return `La otra máquina bloquea las conexiones que pasan por ${name} en el puerto ${port}`;
    const title = `Nadie responde en el otro extremo del puerto ${port} (pasa por ${name})`;
    return titleThatFits(where ? `${title}: ${where}` : title, title);
  },
  why: ({ port, forwarder, trouble }) =>
    [whereItGoes(forwarder, port), says(trouble, forwarder), ...complaintSentence(forwarder)].join(' '),
  steps: ({ forwarder, trouble }) => [
    ...(trouble === 'forbidden' ? allowSteps : []),
    ...(trouble === 'lost' ? [] : startSteps(forwarder, trouble)),
    {
      text: `Detén ${forwarderName(forwarder)} y vuelve a iniciarlo: tras una pérdida de conexión o un reinicio en el otro lado, conserva el puerto, pero no lleva a ninguna parte.`,
    },
  ],
};

function whereItGoes(forwarder: Forwarder, port: number): string {
  const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
  return where
    ? `Las conexiones al puerto ${port} pasan por ${name} hasta ${where}.`
    : `Las conexiones al puerto ${port} pasan por ${name}.`;
}

function says(trouble: Trouble | undefined, { carrier, farEnd }: Forwarder): string {
  if (trouble === 'forbidden') return 'El servidor intermedio se niega a transmitirlas.';
  if (trouble === 'lost' && carrier === 'stuck') return 'La otra máquina ya no confirma lo que se le envía.';
  if (trouble === 'lost') return 'El túnel ha perdido la conexión sobre la que funciona.';
  if (trouble === 'nobody-there')
    return farEnd === 'silent'
      ? 'Nadie responde en el otro extremo.'
      : 'Ningún programa las acepta en el otro extremo.';
  return 'Se cierran, o nunca reciben respuesta. Desde aquí no se puede ver qué hay en el otro extremo.';
}

const allowSteps: Step[] = [
  {
    text: 'Establece AllowTcpForwarding yes en sshd_config en la otra máquina, asegúrate de que ningún PermitOpen excluya este destino y recarga el servidor SSH.',
  },
];

function startSteps({ program, via, sshPort, to }: Forwarder, trouble: Trouble | undefined): Step[] {
  if (trouble === 'forbidden') return [];
  if (/^(kubectl|oc)$/.test(program))
    return [
      {
        text: 'Comprueba que el pod esté en marcha y listo. Después de un reinicio es un pod nuevo, y el reenvío de puertos no lo sigue:',
        command: `${program} get pods`,
      },
    ];
  if (via && to) {
    const look = /ssh/.test(program)
      ? commandOnMachine({ host: via, sshPort }, `ss -ltn 'sport = :${to.port}'`)
      : undefined;
    const text = `Comprueba en ${via} que el servidor esté en marcha y escuche en el puerto ${to.port}, e inícialo si no es así`;
    return [withCommand(text, look)];
  }
  if (via) return [{ text: `Comprueba en ${via} que el servidor esté en marcha, e inícialo si no es así.` }];
  if (to)
    return [
      { text: `Comprueba que el servidor esté en marcha y escuche en ${farEndName({ to })}, e inícialo si no es así.` },
    ];
  return [{ text: 'Comprueba en el otro lado que el servidor esté en marcha, e inícialo si no es así.' }];
}
