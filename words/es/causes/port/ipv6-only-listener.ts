import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { forwarderName } from '../../names/describe-forwarder.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv6OnlyListener: CauseWords<'ipv6-only-listener'> = {
  title: ({ port, forwarder }) =>
    forwarder
      ? `El servidor que está detrás del puerto ${port} solo escucha en IPv6`
      : `El puerto ${port} solo está abierto en IPv6`,
  why: ({ port, asked, owner, forwarder, isTried }) => {
    if (forwarder)
      return `El puerto ${port} pasa por ${forwarderName(forwarder)}, que en el otro extremo se conecta a 127.0.0.1. El servidor que hay ahí solo escucha en [::1].`;
    const pair = `Este equipo tiene dos direcciones para sí mismo: ${owner ? describeProgram(owner) : 'el servidor'} escucha en una, y tu solicitud fue a la otra.`;
    return isTried
      ? `[::1]:${port} acepta conexiones, pero ${asked}:${port} las rechaza. ${pair}`
      : `El puerto ${port} está abierto en [::1], pero no en ${asked}. ${pair}`;
  },
  steps: ({ port, asked, owner, forwarder }, { target }) =>
    forwarder
      ? [
          {
            text: 'Inicia el servidor de modo que escuche en 127.0.0.1 o 0.0.0.0. Para Vite:',
            command: 'npx vite --host 127.0.0.1',
          },
        ]
      : [
          target.kind === 'name'
            ? { text: 'Abre la misma página en [::1]:', open: addressAt(target, { host: '::1' }) }
            : {
                text: 'Abre la misma página en localhost, que prueba ambas direcciones:',
                open: addressAt(target, { host: 'localhost' }),
              },
          rebindStep(owner, asked, port),
        ],
};
