import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const mixedContent: CauseWords<'mixed-content'> = {
  title: () => 'El navegador bloquea las solicitudes HTTP sin cifrar de una página HTTPS',
  why: ({ browser, from, host }) =>
    [
      from
        ? `La página viene de ${from}, pero pide una dirección que empieza por http.`
        : 'La página viene de una dirección https, pero pide una que empieza por http.',
      browser === 'safari'
        ? 'Safari lo bloquea incluso para este equipo; Chrome y Firefox permiten localhost y 127.0.0.1.'
        : `Los navegadores lo permiten para localhost, los nombres que terminan en .localhost, 127.x.x.x y [::1], pero ${host} no cuenta como ninguno de ellos.`,
    ].join(' '),
  steps: ({ browser, host }, { target }) => [
    ...(browser === 'safari' || (target.kind === 'name' && host.endsWith('localhost'))
      ? [
          {
            text: 'Activa HTTPS en el servidor, con un certificado en el que confíe este navegador, y pide la dirección https.',
          },
        ]
      : [
          {
            text: 'Si es un servidor de este equipo, pídelo como localhost:',
            open: addressAt(target, { host: 'localhost' }),
          },
          {
            text: 'O activa HTTPS en el servidor, con un certificado en el que confíe este navegador, y pide la dirección https.',
          },
        ]),
    { text: 'O abre la propia página por http, desde un servidor de este equipo.' },
    ...(browser === 'safari' ? [{ text: 'O abre esta página en Chrome, Edge o Firefox.' }] : []),
  ],
};
