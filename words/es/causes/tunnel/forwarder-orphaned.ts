import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { stepsForBroken, titleOfBroken, whyBroken } from '../../faults/broken-forwarding-words.ts';
import { farEndName, forwarderName } from '../../names/describe-forwarder.ts';
import { removalSteps } from '../../steps/forwarder-removal.ts';

export const forwarderOrphaned: CauseWords<'forwarder-orphaned'> = {
  title: (left) =>
    'broken' in left
      ? titleOfBroken(left.broken, left.port)
      : `El puerto ${left.port} se sigue reenviando, pero ya no hay ningún servicio detrás`,
  why: (left) => {
    if ('broken' in left) return whyBroken(left.broken, left.port);
    const { port, forwarder, answersAt } = left;
    if (answersAt)
      return `Las conexiones que llegan al puerto ${port} por ${forwarderName(forwarder)} terminan ahí, porque detrás ya no hay nada. En ${urlHost(answersAt)}, el puerto responde.`;
    const where = farEndName(forwarder);
    return where
      ? `Las conexiones al puerto ${port} siguen pasando por ${forwarderName(forwarder)} hasta ${where}, pero ahí ya no hay nada. Ningún otro servidor puede usar el puerto hasta que se libere.`
      : `Las conexiones al puerto ${port} siguen pasando por ${forwarderName(forwarder)}, pero detrás ya no hay nada. Ningún otro servidor puede usar el puerto hasta que se libere.`;
  },
  steps: (left, { os, target }) =>
    'broken' in left
      ? stepsForBroken(left.broken, left.port)
      : [
          ...(left.answersAt
            ? [
                {
                  text: 'Abre la página en la dirección que responde:',
                  open: addressAt(target, { host: left.answersAt }),
                },
              ]
            : []),
          ...removalSteps(left.forwarder, left.ending, { os, isContainerPossible: left.isContainerPossible }),
          {
            text: 'Vuelve a iniciar el servicio y comprueba que tenga el puerto:',
            command: listListeners(os, left.port),
          },
        ],
};
