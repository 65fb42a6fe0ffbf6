import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostOf, hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const hstsUpgrade: CauseWords<'hsts-upgrade'> = {
  title: ({ from }) => `El navegador recuerda que ${hostOf(from)} solo admite HTTPS`,
  why: ({ from, to, isTold, isPlain }) =>
    [
      isTold
        ? `El propio navegador cambió ${hostWithPort(from)} de http a https, porque un servidor con este nombre envió alguna vez un encabezado Strict-Transport-Security.`
        : `La dirección empezaba por http, pero el navegador pidió ${hostWithPort(to)} por HTTPS. Un encabezado Strict-Transport-Security tiene ese efecto, si alguna vez lo envió un servidor con este nombre.`,
      'Se aplica al nombre, así que afecta a todos los puertos.',
      ...(isPlain ? ['Por HTTP sin cifrar, el servidor responde.'] : []),
    ].join(' '),
  steps: ({ from }, { target, browser }) => [
    ...openByNumber(target, from),
    ...forget(hostOf(from), browser),
    {
      text: 'Busca el proyecto que envía Strict-Transport-Security y haz que lo envíe solo en producción. De lo contrario, el navegador volverá a recordarlo.',
    },
  ],
};

function forget(host: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `En Chrome, Edge y otros navegadores Chromium, abre \`chrome://net-internals/#hsts\`, escribe ${host} en “Delete domain security policies” y haz clic en Delete.`,
  };
  const firefox = {
    text: `En Firefox, abre el historial (Ctrl+Shift+H), busca ${host}, haz clic con el botón derecho y elige “Olvidar este sitio”.`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
