import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpsToHttpServer: CauseWords<'https-to-http-server'> = {
  title: ({ port }) => `Port ${port} speaks plain HTTP, and the address says https`,
  why: ({ port, process, answersPlain }) => {
    const who = process ? describeProgram(process) : `the server on port ${port}`;
    if (answersPlain) return `The TLS handshake fails, and asked in plain HTTP, ${who} answers.`;
    return `The TLS handshake fails: what came back from ${who} is no TLS, and is in all likelihood plain HTTP.`;
  },
  steps: (_, { target }) => [
    { text: 'Open the same page with http:', open: addressAt(target, { scheme: 'http' }) },
    { text: 'Where https is wanted, turn it on in the server, with a certificate for this name.' },
  ],
};
