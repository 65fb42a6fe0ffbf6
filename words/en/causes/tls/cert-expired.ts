import type { CauseWords } from '../../../cause-words.ts';

export const certExpired: CauseWords<'cert-expired'> = {
  title: ({ from, until }) => {
    if (from) return "The server's certificate isn't valid yet";
    return until ? "The server's certificate has expired" : "The server's certificate isn't valid today";
  },
  why: ({ from, until }) => {
    if (from) return `It isn't valid until ${day(from)}. Either its start date or this computer's clock is wrong.`;
    return until
      ? `It was valid until ${day(until)}, so the browser closes the connection before sending a request.`
      : "The browser says the certificate's validity period doesn't include today, so it closes the connection before sending a request.";
  },
  steps: ({ host }) => [
    { text: 'Create a new certificate the same way as the old one. With mkcert:', command: `mkcert ${host}` },
    { text: 'Restart the server so it loads the new certificate.' },
    { text: "If the certificate's dates look right, correct this computer's clock." },
  ],
};

function day(date: string): string {
  return date.slice(0, 10);
}
