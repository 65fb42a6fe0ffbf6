import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const httpsUpgrade: CauseWords<'https-upgrade'> = {
  title: ({ from, reason }) =>
    reason === 'upgrade-insecure-requests'
      ? `Die vorherige Seite lässt den Browser ${hostWithPort(from)} über HTTPS öffnen`
      : `Der Browser besteht bei ${hostWithPort(from)} auf HTTPS`,
  why: ({ from, reason, isPlain }) =>
    [
      upgradeWords[reason ?? 'unknown'](hostWithPort(from)),
      ...(isPlain ? ['Über unverschlüsseltes HTTP antwortet der Server.'] : []),
    ].join(' '),
  steps: ({ from, reason }, { target, browser }) => [
    ...openByNumber(target, from),
    ...(reason === 'upgrade-insecure-requests' ? [] : settingOff(browser)),
    ...(reason === 'https-first' ? [] : [pagePolicy]),
    { text: 'Oder aktivieren Sie HTTPS im Server, mit einem Zertifikat für diesen Namen.' },
  ],
};

type Reason = NonNullable<Redirects[number]['reason']>;

const upgradeWords: Record<Reason | 'unknown', (host: string) => string> = {
  'https-first': (host) =>
    `Der Browser hat ${host} von http auf https umgestellt, weil er nur sichere Verbindungen verwenden soll.`,
  'upgrade-insecure-requests': (host) =>
    `Der Browser hat ${host} von http auf https umgestellt, weil die vorherige Seite \`upgrade-insecure-requests\` setzt.`,
  hsts: (host) => `Der Browser hat ${host} von http auf https umgestellt.`,
  other: (host) => `Der Browser selbst hat ${host} von http auf https umgestellt.`,
  unknown: (host) =>
    `Der Browser selbst hat ${host} von http auf https umgestellt. Das tut er, wenn er nur sichere Verbindungen verwenden soll oder wenn eine Seite \`upgrade-insecure-requests\` setzt.`,
};

const pagePolicy: Step = {
  text: 'Wenn ein Link auf Ihrer eigenen Seite hierher geführt hat, entfernen Sie während der Entwicklung `upgrade-insecure-requests` aus deren Content-Security-Policy.',
};

function settingOff(browser: string | undefined): Step[] {
  const chromium = {
    text: 'Öffnen Sie in Chrome, Edge und anderen Chromium-Browsern Einstellungen > Datenschutz und Sicherheit > Sicherheit und deaktivieren Sie „Immer sichere Verbindungen verwenden“, oder fügen Sie diese Website als Ausnahme hinzu.',
  };
  const firefox = {
    text: 'Öffnen Sie in Firefox Einstellungen > Datenschutz & Sicherheit > Nur-HTTPS-Modus und fügen Sie diese Website unter „Ausnahmen verwalten“ hinzu, oder schalten Sie den Modus aus.',
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
