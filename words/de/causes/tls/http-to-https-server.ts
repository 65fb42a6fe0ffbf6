import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpToHttpsServer: CauseWords<'http-to-https-server'> = {
  title: ({ port }) => `Port ${port} erwartet HTTPS, aber in der Adresse steht http`,
  why: ({ port, process, saysSo, answers }) => {
    const who = process ? describeProgram(process) : `der Server auf Port ${port}`;
    if (answers) return `Über unverschlüsseltes HTTP liefert ${who} keine Seite. Über TLS kommt eine Antwort.`;
    return saysSo
      ? `Über unverschlüsseltes HTTP antwortet ${who}, dass HTTPS erwartet wird.`
      : `Über unverschlüsseltes HTTP liefert ${who} keine Seite, wie es Server tun, die TLS erwarten.`;
  },
  steps: ({ name }, { target }) => [
    {
      text: name
        ? `Öffnen Sie dieselbe Seite über HTTPS, mit dem Namen ${name}:`
        : 'Öffnen Sie dieselbe Seite über HTTPS:',
      open: addressAt(target, { scheme: 'https', ...(name && { host: name }) }),
    },
    { text: 'Wenn die Adresse aus einem Link oder einer Einstellung stammt, ändern Sie sie dort in https.' },
  ],
};
