import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { asksForTls, replyIn, speaksTls } from '../way-to-port.ts';

/** The server speaks HTTPS, and was asked in plain HTTP. */
export const httpToHttpsServer = defineCause({
  id: 'http-to-https-server',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt', 'certificate'],
  judge({ target, replies, owners, attempt, certificate }) {
    if (target.scheme === 'https') return ruledOut;
    const plain = replyIn('http', { target, replies, attempt });
    if (!plain || (plain.kind === 'http' && !asksForTls(plain))) return ruledOut;
    const inTls = replyIn('https', { target, replies, attempt });
    const details = { port: target.port, process: ownerProcess(owners) };
    if (!speaksTls(inTls) && !asksForTls(plain)) return ruledOut;
    // Firefox gives a failed handshake of ours no code, so that alone may be something else than TLS.
    return inTls?.kind === 'tls-failed' && !certificate ? likely(details) : certain(details);
  },
  text: {
    title: ({ port }) => `Port ${port} speaks HTTPS, and the address says http`,
    why: ({ port, process }) =>
      `Asked in plain HTTP, ${process ? describeProgram(process) : `the server on port ${port}`} gives no page. Asked in TLS, it answers.`,
    steps: (_, { target }) => [
      { text: 'Open the same page with https:', open: addressAt(target, { scheme: 'https' }) },
      { text: 'Where the address came from a link or a setting, write https there.' },
    ],
  },
});
