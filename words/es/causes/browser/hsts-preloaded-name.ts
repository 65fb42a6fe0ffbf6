import type { CauseWords } from '../../../cause-words.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const hstsPreloadedName: CauseWords<'hsts-preloaded-name'> = {
  title: ({ ending }) => `Los navegadores solo abren los nombres ${ending} por HTTPS`,
  why: ({ host, ending, isPlain }) =>
    [
      `Todos los nombres ${ending} están en la lista de precarga de HSTS, la de los nombres que todo navegador abre por HTTPS. Por eso http://${host} pasa a ser https://${host} antes de que se envíe nada.`,
      isPlain
        ? 'El servidor que hay ahí usa HTTP sin cifrar.'
        : 'El servidor que hay ahí o no usa HTTPS, o tiene un certificado en el que este navegador no confía.',
    ].join(' '),
  steps: ({ ending, renamed }, { os }) => [
    {
      text: `Dale al sitio un nombre con otra terminación, como ${renamed}. La terminación .test está reservada para esto, y .localhost no necesita una línea en el archivo hosts.`,
    },
    hostsLineStep(os, renamed),
    { text: 'Cambia también el nombre antiguo por el nuevo en la configuración del servidor.' },
    {
      text: `O conserva ${ending} y activa HTTPS en el servidor, con un certificado de una autoridad en la que confíe este navegador, como uno creado con mkcert.`,
    },
  ],
};
