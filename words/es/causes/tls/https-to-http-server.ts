import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpsToHttpServer: CauseWords<'https-to-http-server'> = {
  title: ({ port }) => `El puerto ${port} usa HTTP sin cifrar, pero la dirección dice https`,
  why: ({ port, process, answersPlain, isEnded }) => {
    if (isEnded)
      return 'El servidor cerró la conexión durante la negociación TLS, como hacen los servidores que solo hablan HTTP sin cifrar.';
    const who = process ? describeProgram(process) : `el servidor del puerto ${port}`;
    if (answersPlain) return `La negociación TLS falla, pero por HTTP sin cifrar, ${who} responde.`;
    return `La negociación TLS falla porque lo que responde ${who} no es TLS. Lo más probable es que sea HTTP sin cifrar.`;
  },
  steps: (_, { target }) => [
    { text: 'Abre la misma página por HTTP sin cifrar:', open: addressAt(target, { scheme: 'http' }) },
    { text: 'Si quieres HTTPS, actívalo en el servidor, con un certificado para este nombre.' },
  ],
};
