import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const certNameMismatch: CauseWords<'cert-name-mismatch'> = {
  title: ({ host }) => `The certificate is not made out to ${host}`,
  why: ({ host, names }) =>
    names.length > 0
      ? `It names ${names.join(', ')}. The address says ${host}, so the browser ends the connection.`
      : `The names in it do not include ${host}, so the browser ends the connection.`,
  steps: ({ host, names }, { target }) => [
    ...names
      .filter((name) => /^(localhost|127\.0\.0\.1|::1)$/.test(name))
      .slice(0, 1)
      .map((name) => ({
        text: 'Open the page under a name that the certificate has:',
        open: addressAt(target, { host: name }),
      })),
    {
      text: `Make a certificate that includes ${host}. With mkcert:`,
      command: `mkcert localhost 127.0.0.1 ::1${isUsual(host) ? '' : ` ${host}`}`,
    },
    { text: 'Start the server again, so that it reads the new one.' },
  ],
};

function isUsual(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
