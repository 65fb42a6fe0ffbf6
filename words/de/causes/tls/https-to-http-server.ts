import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpsToHttpServer: CauseWords<'https-to-http-server'> = {
  title: ({ port }) => `Port ${port} spricht unverschlüsseltes HTTP, aber in der Adresse steht https`,
  why: ({ port, process, answersPlain, isEnded }) => {
    if (isEnded)
      return 'Der Server hat die Verbindung während des TLS-Handshakes geschlossen, wie es Server tun, die nur unverschlüsseltes HTTP sprechen.';
    const who = process ? describeProgram(process) : `der Server auf Port ${port}`;
    if (answersPlain) return `Der TLS-Handshake schlägt fehl, aber über unverschlüsseltes HTTP antwortet ${who}.`;
    return `Der TLS-Handshake schlägt fehl, weil das, was ${who} antwortet, kein TLS ist. Höchstwahrscheinlich ist es unverschlüsseltes HTTP.`;
  },
  steps: (_, { target }) => [
    { text: 'Öffnen Sie dieselbe Seite über unverschlüsseltes HTTP:', open: addressAt(target, { scheme: 'http' }) },
    { text: 'Wenn Sie HTTPS wollen, aktivieren Sie es im Server, mit einem Zertifikat für diesen Namen.' },
  ],
};
