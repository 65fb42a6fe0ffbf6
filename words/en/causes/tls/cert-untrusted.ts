import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const certUntrusted: CauseWords<'cert-untrusted'> = {
  title: () => "The browser doesn't trust the server's certificate",
  why: ({ selfSigned, issuer }) => {
    if (selfSigned) return 'The certificate is self-signed, not issued by an authority the browser trusts.';
    return issuer
      ? `It was issued by “${issuer}”, an authority this browser doesn't trust.`
      : "It's either self-signed or issued by an authority this browser doesn't trust.";
  },
  steps: ({ host, plain }, { target, isCall }) => [
    {
      text: 'Create a certificate from a local authority that the browsers on this computer trust. With mkcert:',
      command: `mkcert -install && mkcert ${host}`,
    },
    { text: 'Configure the server to use the two new files, then restart it.' },
    ...(plain
      ? [
          {
            text: 'Open the page over plain HTTP, which the server also answers:',
            open: addressAt(target, { scheme: 'http' }),
          },
        ]
      : []),
    {
      text: isCall
        ? `Or open \`${new URL(target.url).origin}\` in a new tab and accept the certificate there, just this once. Requests from pages then work too.`
        : "Or show the browser's own error page and accept the certificate there, just this once.",
      ...(!isCall && { act: 'error-page' as const }),
    },
  ],
};
