import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const mixedContent: CauseWords<'mixed-content'> = {
  title: () => 'The browser blocks plain HTTP requests from an HTTPS page',
  why: ({ browser, from, host }) =>
    [
      from
        ? `The page comes from ${from}, but it requests an address that begins with http.`
        : 'The page comes from an https address, but it requests one that begins with http.',
      browser === 'safari'
        ? 'Safari blocks that even for this computer; Chrome and Firefox allow localhost and 127.0.0.1.'
        : `Browsers allow that for localhost, names that end in .localhost, 127.x.x.x and [::1], but ${host} doesn't count as any of these.`,
    ].join(' '),
  steps: ({ browser, host }, { target }) => [
    ...(browser === 'safari' || (target.kind === 'name' && host.endsWith('localhost'))
      ? [
          {
            text: 'Turn on HTTPS in the server, with a certificate this browser trusts, and request the https address.',
          },
        ]
      : [
          {
            text: "If it's a server on this computer, request it as localhost:",
            open: addressAt(target, { host: 'localhost' }),
          },
          {
            text: 'Or turn on HTTPS in the server, with a certificate this browser trusts, and request the https address.',
          },
        ]),
    { text: 'Or open the page itself over http, from a server on this computer.' },
    ...(browser === 'safari' ? [{ text: 'Or open this page in Chrome, Edge or Firefox.' }] : []),
  ],
};
