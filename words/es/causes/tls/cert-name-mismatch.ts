import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const certNameMismatch: CauseWords<'cert-name-mismatch'> = {
  title: ({ host }) => `El certificado del servidor no es válido para ${host}`,
  why: ({ host, names }) =>
    names.length > 0
      ? `Se emitió para ${listed(names)}. La dirección dice ${host}, así que el navegador cierra la conexión.`
      : `Su lista de nombres no incluye ${host}, así que el navegador cierra la conexión.`,
  steps: ({ host, names }, { target }) => [
    ...names
      .filter((name) => /^(localhost|127\.0\.0\.1|::1)$/.test(name))
      .slice(0, 1)
      .map((name) => ({
        text: 'Abre la página en una dirección que cubra el certificado:',
        open: addressAt(target, { host: name }),
      })),
    {
      text: `Crea un certificado que incluya ${host}. Con mkcert:`,
      command: `mkcert localhost 127.0.0.1 ::1${isUsual(host) ? '' : ` ${host}`}`,
    },
    { text: 'Reinicia el servidor para que cargue el certificado nuevo.' },
  ],
};

function isUsual(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
