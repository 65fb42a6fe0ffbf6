import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpToHttpsServer: CauseWords<'http-to-https-server'> = {
  title: ({ port }) => `El puerto ${port} espera HTTPS, pero la dirección dice http`,
  why: ({ port, process, saysSo, answers }) => {
    const who = process ? describeProgram(process) : `el servidor del puerto ${port}`;
    if (answers) return `Por HTTP sin cifrar, ${who} no devuelve ninguna página. Por TLS, responde.`;
    return saysSo
      ? `Por HTTP sin cifrar, ${who} responde que espera HTTPS.`
      : `Por HTTP sin cifrar, ${who} no devuelve ninguna página, como hacen los servidores que esperan TLS.`;
  },
  steps: ({ name }, { target }) => [
    {
      text: name ? `Abre la misma página por HTTPS, con el nombre ${name}:` : 'Abre la misma página por HTTPS:',
      open: addressAt(target, { scheme: 'https', ...(name && { host: name }) }),
    },
    { text: 'Si la dirección vino de un enlace o de una configuración, cámbiala ahí a https.' },
  ],
};
