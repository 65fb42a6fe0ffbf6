import type { CauseWords } from '../../../cause-words.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const hstsPreloadedName: CauseWords<'hsts-preloaded-name'> = {
  title: ({ ending }) => `Browsers open names that end in ${ending} over https only`,
  why: ({ host, ending, isPlain }) =>
    `All of ${ending} is on the list of names that every browser opens over https, so http://${host} becomes https://${host} before anything is sent. ${
      isPlain
        ? 'The server there speaks plain HTTP.'
        : 'The server there does not speak https with a certificate that this browser trusts.'
    }`,
  steps: ({ ending, renamed }, { os }) => [
    {
      text: `Give the site a name with another ending: .test is kept for this, and .localhost needs no line in the hosts file. ${renamed} would do.`,
    },
    hostsLineStep(os, renamed),
    { text: 'Write the new name into the settings of the server too, where the old one stands.' },
    {
      text: `To stay with ${ending}, turn https on in the server, with a certificate from an authority this browser trusts, as mkcert makes them.`,
    },
  ],
};
