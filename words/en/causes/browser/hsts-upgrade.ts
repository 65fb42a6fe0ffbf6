import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostOf, hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const hstsUpgrade: CauseWords<'hsts-upgrade'> = {
  title: ({ from }) => `The browser has noted that ${hostOf(from)} is to be opened with https only`,
  why: ({ from, to, isTold, isPlain }) =>
    [
      isTold
        ? `The browser itself turned ${hostWithPort(from)} from http into https, because of a header named Strict-Transport-Security that this name once sent.`
        : `The address began with http, and the browser asked ${hostWithPort(to)} with https. A header named Strict-Transport-Security, sent once by any server of this name, has that effect.`,
      'The note is about the name, so it holds for every port.',
      ...(isPlain ? ['Asked in plain HTTP, the server answers.'] : []),
    ].join(' '),
  steps: ({ from }, { target, browser }) => [
    ...openByNumber(target, from),
    ...forget(hostOf(from), browser),
    {
      text: 'Find the project that sends Strict-Transport-Security, and leave that header to production: otherwise the note comes back.',
    },
  ],
};

function forget(host: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `In Chrome and its relatives, open \`chrome://net-internals/#hsts\`, write ${host} under “Delete domain security policies”, and press Delete.`,
  };
  const firefox = {
    text: `In Firefox, open the history (Ctrl+Shift+H), find ${host}, and choose “Forget About This Site”.`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
