import { certain, defineCause, likely, ruledOut } from '../cause.ts';

/** The dates of the server's certificate do not include today. */
export const certExpired = defineCause({
  id: 'cert-expired',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'certificate'],
  judge({ target, at, attempt, certificate }) {
    // A page that loads, or still may, has passed the certificate.
    if (target.scheme === 'http' || (attempt && attempt.outcome !== 'failed')) return ruledOut;
    const isReported = attempt?.failure === 'cert-expired';
    const { notBefore, notAfter } = certificate ?? {};
    const isEarly = isBefore(at, notBefore);
    const isLate = isBefore(notAfter, at);
    if (!isReported && !isEarly && !isLate) return ruledOut;
    const details = {
      host: target.host,
      from: isEarly ? notBefore : undefined,
      until: isLate ? notAfter : undefined,
    };
    // A browser names one fault only, and an issuer it does not trust goes before the dates.
    return isReported || !attempt ? certain(details) : likely(details);
  },
  text: {
    title: ({ from }) => (from ? 'The certificate is not valid yet' : 'The certificate has expired'),
    why: ({ from, until }) => {
      if (from) return `It is valid from ${day(from)} on. Either the certificate or this computer's clock is ahead.`;
      return until
        ? `It was valid until ${day(until)}, so the browser ends the connection before anything is asked for.`
        : 'The browser finds that its dates do not include today, and ends the connection before anything is asked for.';
    },
    steps: ({ host }) => [
      { text: 'Make a new certificate the way the old one was made. With mkcert:', command: `mkcert ${host}` },
      { text: 'Start the server again, so that it reads the new one.' },
      { text: "If the certificate's dates look right, set this computer's clock." },
    ],
  },
});

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) < Date.parse(other);
}

function day(date: string): string {
  return date.slice(0, 10);
}
