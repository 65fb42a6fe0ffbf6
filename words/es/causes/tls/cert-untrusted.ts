import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const certUntrusted: CauseWords<'cert-untrusted'> = {
  title: () => 'El navegador no confía en el certificado del servidor',
  why: ({ selfSigned, issuer }) => {
    if (selfSigned) return 'El certificado está autofirmado, no lo emitió una autoridad en la que confíe el navegador.';
    return issuer
      ? `Lo emitió “${issuer}”, una autoridad en la que este navegador no confía.`
      : 'Está autofirmado o lo emitió una autoridad en la que este navegador no confía.';
  },
  steps: ({ host, plain }, { target, isCall }) => [
    {
      text: 'Crea un certificado de una autoridad local en la que confíen los navegadores de este equipo. Con mkcert:',
      command: `mkcert -install && mkcert ${host}`,
    },
    { text: 'Configura el servidor para que use los dos archivos nuevos y luego reinícialo.' },
    ...(plain
      ? [
          {
            text: 'Abre la página por HTTP sin cifrar, que el servidor también responde:',
            open: addressAt(target, { scheme: 'http' }),
          },
        ]
      : []),
    {
      text: isCall
        ? `O abre \`${new URL(target.url).origin}\` en una pestaña nueva y acepta ahí el certificado, solo esta vez. Después también funcionan las solicitudes de las páginas.`
        : 'O muestra la página de error del propio navegador y acepta ahí el certificado, solo esta vez.',
      ...(!isCall && { act: 'error-page' as const }),
    },
  ],
};
