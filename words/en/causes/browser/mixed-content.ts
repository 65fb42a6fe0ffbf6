import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const mixedContent: CauseWords<'mixed-content'> = {
  title: () => 'The browser does not let a page that came by https ask in plain http',
  why: ({ browser, from, host }) =>
    [
      `The page is of ${from ?? 'an https address'}, and the address it asks for begins with http.`,
      browser === 'safari'
        ? 'Safari blocks that for this computer as well; Chrome and Firefox let localhost and 127.0.0.1 pass.'
        : `Browsers let that pass for localhost, names that end in .localhost, 127.x.x.x and [::1], and ${host} is taken for none of these.`,
    ].join(' '),
  steps: ({ browser, host }, { target }) => [
    ...(browser === 'safari' || (target.kind === 'name' && host.endsWith('localhost'))
      ? []
      : [
          {
            text: 'Where it is a server of this computer, ask for it by this name:',
            open: addressAt(target, { host: 'localhost' }),
          },
        ]),
    {
      text: 'Or have the server speak https, with a certificate this browser trusts, and ask for that.',
    },
    { text: 'Or open the page itself by http from a server of this computer.' },
    ...(browser === 'safari' ? [{ text: 'Or use Chrome, Edge or Firefox for this page.' }] : []),
  ],
};
