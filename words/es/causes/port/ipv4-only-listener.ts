import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port }) => `El puerto ${port} solo está abierto en IPv4`,
  why: ({ port, owner, isTried }) => {
    const pair = `Este equipo tiene dos direcciones de loopback: ${owner ? describeProgram(owner) : 'el servidor'} escucha en una, y tu solicitud fue a la otra.`;
    return isTried
      ? `127.0.0.1:${port} acepta conexiones, pero [::1]:${port} las rechaza. ${pair}`
      : `El puerto ${port} está abierto en 127.0.0.1, pero no en [::1]. ${pair}`;
  },
  steps: ({ port, owner }, { target }) => [
    { text: 'Abre la misma página en 127.0.0.1:', open: addressAt(target, { host: '127.0.0.1' }) },
    rebindStep(owner, '::1', port),
  ],
};
