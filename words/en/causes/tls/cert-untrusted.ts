import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const certUntrusted: CauseWords<'cert-untrusted'> = {
  title: () => 'The browser does not trust the certificate of this server',
  why: ({ selfSigned, issuer }) => {
    if (selfSigned) return 'The certificate is signed by itself, not by an authority the browser knows.';
    return issuer
      ? `It is issued by “${issuer}”, which is not among the authorities this browser trusts.`
      : 'It is self-signed, or issued by an authority that this browser does not trust.';
  },
  steps: ({ host, plain }, { target, isCall }) => [
    {
      text: 'Make a certificate from an authority of your own that browsers on this computer trust. With mkcert:',
      command: `mkcert -install && mkcert ${host}`,
    },
    { text: 'Have the server use the two files, and start it again.' },
    ...(plain ? [{ text: 'The server answers plain HTTP as well:', open: addressAt(target, { scheme: 'http' }) }] : []),
    {
      text: isCall
        ? `To go on just this once, open \`${new URL(target.url).origin}\` in a tab of its own and accept the certificate there. What pages ask of it then passes too.`
        : "To go on just this once, show the browser's own error page and accept the certificate there.",
    },
  ],
};
