import { plainAddress, portOf } from '../../../../diagnosis/reading/reply/plain-address.ts';
import { addressAt, parseTarget, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { shortenedAddress } from '../../../names/shortened-address.ts';
import type { Step } from '../../../step.ts';
import { schemeChange } from '../../../steps/scheme-change.ts';
import { clearCacheSteps } from '../../steps/clear-cache-steps.ts';

export const cachedRedirect: CauseWords<'cached-redirect'> = {
  title: ({ from, to }) => {
    const change = schemeChange(from, to);
    return change
      ? `Una redirección en caché lleva esta página de ${change[0]} a ${change[1]}`
      : `Una redirección en caché lleva de ${shortenedAddress(from)} a ${shortenedAddress(to)}`;
  },
  why: ({ from, to, isAskedAgain }) =>
    [
      `Un servidor respondió una vez a ${plainAddress(from)} con una redirección permanente a ${plainAddress(to)}. El navegador la guardó en caché y ahora va ahí sin preguntar al servidor.`,
      ...(isAskedAgain ? ['Una nueva solicitud al servidor ya no recibe esa redirección.'] : []),
    ].join(' '),
  steps: ({ from }, { target, browser }) => [
    ...clearCacheSteps(browser, plainAddress(from)),
    openAgain(from, target),
    {
      text: 'Usa solo redirecciones temporales (302 o 307) durante el desarrollo: de forma predeterminada, los navegadores no las guardan.',
    },
  ],
};

/** Address bars hide the scheme, so typing just the host may lead to https again. */
function openAgain(from: string, target: Target): Step {
  const address = plainAddress(from);
  const isSamePage = new URL(from).pathname === new URL(target.url).pathname;
  if (!isSamePage || !parseTarget(from)) return { text: `Después abre \`${address}\`, con el esquema incluido.` };
  const scheme = new URL(from).protocol.slice(0, -1);
  return {
    text: 'Después abre la dirección original:',
    open: addressAt(target, { scheme, port: portOf(from) ?? 80 }),
  };
}
