import type { Attempt } from '../../evidence/attempt.ts';
import type { Target } from '../../evidence/target.ts';
import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { isCall } from '../is-call.ts';

/** A page that came by https asks for something over plain http, and the browser does not try. */
export const mixedContent = defineCause({
  id: 'mixed-content',
  stop: 'browser',
  needs: ['attempt'],
  uses: ['exchange'],
  judge(facts) {
    const { target, exchange } = facts;
    if (target.scheme === 'https') return ruledOut;
    const { attempt } = facts;
    if (attempt.outcome !== 'failed') return ruledOut;
    const { failure, browser, from } = attempt;
    const details = { from, browser, host: target.host };
    if (failure === 'mixed-content') return certain(details);
    if (!from?.startsWith('https:') || !isCall(target, attempt) || exchange?.status !== undefined) return ruledOut;
    if (failure !== 'blocked' && failure !== 'other' && failure !== 'websocket') return ruledOut;
    // WebKit takes no plain address for safe, be it of this computer: https://bugs.webkit.org/show_bug.cgi?id=171934
    if (browser === 'safari') return failure === 'blocked' ? certain(details) : likely(details);
    return isTakenForSafe(target, browser) ? ruledOut : likely(details);
  },
  text: {
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
  },
});

/** https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy, as measured in Chromium 156 and Firefox 153. */
function isTakenForSafe({ host, kind }: Target, browser: Attempt['browser']): boolean {
  if (browser === 'other') return true;
  if (kind === 'name') return /^(.+\.)?localhost\.?$/i.test(host);
  return kind !== 'wildcard';
}
