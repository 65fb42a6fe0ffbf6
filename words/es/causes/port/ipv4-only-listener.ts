import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer } from '../../names/container-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port, container }) =>
    container
      ? `El contenedor ${containerName(container)} solo responde por IPv4 en el puerto ${port}`
      : `El puerto ${port} solo está abierto en IPv4`,
  why: ({ port, owner, isTried, container }) => {
    if (container)
      return `El puerto ${port} lleva a ${describeContainer(container)}. En 127.0.0.1 responde, pero las conexiones a [::1] se aceptan y luego se cortan: las acepta el motor de contenedores, pero no se puede acceder al contenedor por IPv6.`;
    const pair = `Este equipo tiene dos direcciones para sí mismo: ${owner ? describeProgram(owner) : 'el servidor'} escucha en una, y tu solicitud fue a la otra.`;
    return isTried
      ? `127.0.0.1:${port} acepta conexiones, pero [::1]:${port} las rechaza. ${pair}`
      : `El puerto ${port} está abierto en 127.0.0.1, pero no en [::1]. ${pair}`;
  },
  steps: ({ port, owner, container }, { target }) => [
    { text: 'Abre la misma página en 127.0.0.1:', open: addressAt(target, { host: '127.0.0.1' }) },
    ...(container ? toContainer : [rebindStep(owner, '::1', port)]),
  ],
};

const toContainer: Step[] = [
  {
    text: 'Publica el puerto solo en 127.0.0.1, para que las conexiones a [::1] se rechacen y los programas recurran a 127.0.0.1.',
  },
  { text: 'O activa IPv6 en la red del contenedor y haz que el programa de dentro escuche en [::].' },
];
