import type { Facts } from '../../evidence/index.ts';
import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';

/** The certificate is made out to other names than the one in the address. */
export const certNameMismatch = defineCause({
  id: 'cert-name-mismatch',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'certificate'],
  judge({ target, attempt, certificate }) {
    // A page that loads, or still may, has passed the certificate.
    if (target.scheme === 'http' || (attempt && attempt.outcome !== 'failed')) return ruledOut;
    const isReported = attempt?.failure === 'cert-name';
    const isUncovered =
      certificate !== undefined && !(certificate.coversHost ?? coversByName(certificate, target.host));
    if (!isReported && !isUncovered) return ruledOut;
    const details = { host: target.host, names: (isUncovered && certificate?.names) || [] };
    // A browser names one fault only, and an issuer it does not trust goes before the name.
    return isReported || !(attempt || certificate?.selfSigned) ? certain(details) : likely(details);
  },
  text: {
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
  },
});

/** Where nobody compared them: a name, or a star for the first part of one. https://datatracker.ietf.org/doc/html/rfc6125#section-6.4.3 */
function coversByName({ names }: Facts['certificate'], host: string): boolean {
  return names?.some((name) => name === host || name === host.replace(/^[^.]+/, '*')) ?? true;
}

function isUsual(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
