import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const certNameMismatch: CauseWords<'cert-name-mismatch'> = {
  title: ({ host }) => `The server's certificate isn't valid for ${host}`,
  why: ({ host, names }) =>
    names.length > 0
      ? `It was issued for ${listed(names)}. The address says ${host}, so the browser closes the connection.`
      : `Its list of names doesn't include ${host}, so the browser closes the connection.`,
  steps: ({ host, names }, { target }) => [
    ...names
      .filter((name) => /^(localhost|127\.0\.0\.1|::1)$/.test(name))
      .slice(0, 1)
      .map((name) => ({
        text: 'Open the page at an address the certificate covers:',
        open: addressAt(target, { host: name }),
      })),
    {
      text: `Create a certificate that includes ${host}. With mkcert:`,
      command: `mkcert localhost 127.0.0.1 ::1${isUsual(host) ? '' : ` ${host}`}`,
    },
    { text: 'Restart the server so it loads the new certificate.' },
  ],
};

function isUsual(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
