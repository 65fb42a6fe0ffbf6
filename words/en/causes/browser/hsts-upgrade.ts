import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostOf, hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const hstsUpgrade: CauseWords<'hsts-upgrade'> = {
  title: ({ from }) => `The browser remembers that ${hostOf(from)} is HTTPS-only`,
  why: ({ from, to, isTold, isPlain }) =>
    [
      isTold
        ? `The browser itself switched ${hostWithPort(from)} from http to https, because a server under this name once sent a Strict-Transport-Security header.`
        : `The address began with http, but the browser requested ${hostWithPort(to)} over HTTPS. A Strict-Transport-Security header has that effect, if any server under this name ever sent one.`,
      'It applies to the name, so it covers every port.',
      ...(isPlain ? ['Over plain HTTP, the server answers.'] : []),
    ].join(' '),
  steps: ({ from }, { target, browser }) => [
    ...openByNumber(target, from),
    ...forget(hostOf(from), browser),
    {
      text: 'Find the project that sends Strict-Transport-Security and have it send that header in production only. Otherwise the browser will remember it again.',
    },
  ],
};

function forget(host: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `In Chrome, Edge and other Chromium browsers, open \`chrome://net-internals/#hsts\`, enter ${host} under “Delete domain security policies” and click Delete.`,
  };
  const firefox = {
    text: `In Firefox, open the history (Ctrl+Shift+H), find ${host}, right-click it and choose “Forget About This Site”.`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
