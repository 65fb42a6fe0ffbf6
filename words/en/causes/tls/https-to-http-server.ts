import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpsToHttpServer: CauseWords<'https-to-http-server'> = {
  title: ({ port }) => `Port ${port} speaks plain HTTP, but the address says https`,
  why: ({ port, process, answersPlain, isEnded }) => {
    if (isEnded)
      return 'The server closed the connection during the TLS handshake, as servers that only speak plain HTTP do.';
    const who = process ? describeProgram(process) : `the server on port ${port}`;
    if (answersPlain) return `The TLS handshake fails, but over plain HTTP, ${who} answers.`;
    return `The TLS handshake fails because the reply from ${who} isn't TLS. It's most likely plain HTTP.`;
  },
  steps: (_, { target }) => [
    { text: 'Open the same page over plain HTTP:', open: addressAt(target, { scheme: 'http' }) },
    { text: 'If you want HTTPS, turn it on in the server, with a certificate for this name.' },
  ],
};
