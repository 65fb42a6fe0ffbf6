import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, ruledOut } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { replyIn, speaksTls } from '../way-to-port.ts';

/** The server speaks plain HTTP, and was asked in TLS. */
export const httpsToHttpServer = defineCause({
  id: 'https-to-http-server',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt'],
  judge({ target, replies, owners, attempt }) {
    if (target.scheme === 'http') return ruledOut;
    const inTls = replyIn('https', { target, replies, attempt });
    if (!inTls || speaksTls(inTls) || inTls.kind === 'silent') return ruledOut;
    if (replyIn('http', { target, replies, attempt })?.kind !== 'http') return ruledOut;
    return certain({ port: target.port, process: ownerProcess(owners) });
  },
  text: {
    title: ({ port }) => `Port ${port} speaks plain HTTP, and the address says https`,
    why: ({ port, process }) =>
      `The TLS handshake fails, and asked in plain HTTP, ${process ? describeProgram(process) : `the server on port ${port}`} answers.`,
    steps: (_, { target }) => [
      { text: 'Open the same page with http:', open: addressAt(target, { scheme: 'http' }) },
      { text: 'Where https is wanted, turn it on in the server, with a certificate for this name.' },
    ],
  },
});
