import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const httpsUpgrade: CauseWords<'https-upgrade'> = {
  title: ({ from, reason }) =>
    reason === 'upgrade-insecure-requests'
      ? `La página anterior hace que el navegador abra ${hostWithPort(from)} por HTTPS`
      : `El navegador exige HTTPS para ${hostWithPort(from)}`,
  why: ({ from, reason, isPlain }) =>
    [
      upgradeWords[reason ?? 'unknown'](hostWithPort(from)),
      ...(isPlain ? ['Por HTTP sin cifrar, el servidor responde.'] : []),
    ].join(' '),
  steps: ({ from, reason }, { target, browser }) => [
    ...openByNumber(target, from),
    ...(reason === 'upgrade-insecure-requests' ? [] : settingOff(browser)),
    ...(reason === 'https-first' ? [] : [pagePolicy]),
    { text: 'O activa HTTPS en el servidor, con un certificado para este nombre.' },
  ],
};

type Reason = NonNullable<Redirects[number]['reason']>;

const upgradeWords: Record<Reason | 'unknown', (host: string) => string> = {
  'https-first': (host) =>
    `El navegador cambió ${host} de http a https porque está configurado para usar solo conexiones seguras.`,
  'upgrade-insecure-requests': (host) =>
    `El navegador cambió ${host} de http a https porque la página anterior establece \`upgrade-insecure-requests\`.`,
  hsts: (host) => `El navegador cambió ${host} de http a https.`,
  other: (host) => `El propio navegador cambió ${host} de http a https.`,
  unknown: (host) =>
    `El propio navegador cambió ${host} de http a https. Lo hace si está configurado para usar solo conexiones seguras, o si una página establece \`upgrade-insecure-requests\`.`,
};

const pagePolicy: Step = {
  text: 'Si llegaste aquí desde un enlace de tu propia página, quita `upgrade-insecure-requests` de su Content-Security-Policy durante el desarrollo.',
};

function settingOff(browser: string | undefined): Step[] {
  const chromium = {
    text: 'En Chrome, Edge y otros navegadores Chromium, ve a Configuración > Privacidad y seguridad > Seguridad y desactiva “Usar siempre conexiones seguras”, o añade este sitio como excepción.',
  };
  const firefox = {
    text: 'En Firefox, ve a Ajustes > Privacidad y seguridad > Modo solo HTTPS y añade este sitio en “Administrar excepciones”, o desactiva el modo.',
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
