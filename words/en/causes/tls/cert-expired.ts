import type { CauseWords } from '../../../cause-words.ts';

export const certExpired: CauseWords<'cert-expired'> = {
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
};

function day(date: string): string {
  return date.slice(0, 10);
}
