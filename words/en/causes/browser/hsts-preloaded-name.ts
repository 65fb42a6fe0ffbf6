import type { CauseWords } from '../../../cause-words.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const hstsPreloadedName: CauseWords<'hsts-preloaded-name'> = {
  title: ({ ending }) => `Browsers open ${ending} names over HTTPS only`,
  why: ({ host, ending, isPlain }) =>
    [
      `All of ${ending} is on the HSTS preload list of names that every browser opens over HTTPS, so http://${host} becomes https://${host} before anything is sent.`,
      isPlain
        ? 'The server there speaks plain HTTP.'
        : "The server there either doesn't speak HTTPS or has a certificate this browser doesn't trust.",
    ].join(' '),
  steps: ({ ending, renamed }, { os }) => [
    {
      text: `Rename the site, for example to ${renamed}: the .test ending is reserved for testing. With a name that ends in .localhost, most browsers don't even need a line in the hosts file.`,
    },
    hostsLineStep(os, renamed),
    { text: "Replace the old name with the new one in the server's settings too." },
    {
      text: `Or keep ${ending} and turn on HTTPS in the server, with a certificate this browser trusts. mkcert can make one.`,
    },
  ],
};
