import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostOf, hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const hstsUpgrade: CauseWords<'hsts-upgrade'> = {
  title: ({ from }) => `Der Browser hat sich gemerkt, dass ${hostOf(from)} nur HTTPS verwendet`,
  why: ({ from, to, isTold, isPlain }) =>
    [
      isTold
        ? `Der Browser selbst hat ${hostWithPort(from)} von http auf https umgestellt, weil ein Server unter diesem Namen einmal einen Strict-Transport-Security-Header gesendet hat.`
        : `Die Adresse begann mit http, aber der Browser hat ${hostWithPort(to)} über HTTPS angefordert. So wirkt ein Strict-Transport-Security-Header, falls ein Server unter diesem Namen je einen gesendet hat.`,
      'Das gilt für den Namen und damit für jeden Port.',
      ...(isPlain ? ['Über unverschlüsseltes HTTP antwortet der Server.'] : []),
    ].join(' '),
  steps: ({ from }, { target, browser }) => [
    ...openByNumber(target, from),
    ...forget(hostOf(from), browser),
    {
      text: 'Suchen Sie das Projekt, das Strict-Transport-Security sendet, und lassen Sie es diesen Header nur in der Produktion senden. Sonst merkt sich der Browser das erneut.',
    },
  ],
};

function forget(host: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `Öffnen Sie in Chrome, Edge und anderen Chromium-Browsern \`chrome://net-internals/#hsts\`, geben Sie unter „Delete domain security policies“ den Namen ${host} ein und klicken Sie auf „Delete“.`,
  };
  const firefox = {
    text: `Öffnen Sie in Firefox die Chronik (Strg+Umschalt+H), suchen Sie ${host}, klicken Sie mit der rechten Maustaste darauf und wählen Sie „Gesamte Website vergessen“.`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
