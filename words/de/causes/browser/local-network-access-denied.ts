import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const localNetworkAccessDenied: CauseWords<'local-network-access-denied'> = {
  title: ({ from, isAsking }) => (isAsking ? waitingTitle(from) : blockedTitle(from)),
  why: ({ from, isPlain, isAsking, isPreflight }) => {
    if (isPreflight)
      return 'Bevor eine Seite von anderswo ein Programm auf diesem Computer aufrufen darf, fragen manche Chrome-Versionen das Programm selbst, mit einem CORS-Preflight (OPTIONS). Dieser Preflight ist fehlgeschlagen.';
    const rule = 'Eine Seite von anderswo braucht Ihre Erlaubnis, um Programme auf diesem Computer aufzurufen.';
    if (isAsking)
      return `${rule} Der Aufruf wartet noch: Die Nachfrage des Browsers ist vielleicht noch offen, oder sie wurde ohne Antwort geschlossen.`;
    if (from === noOrigin)
      return `${rule} Ein Frame in einer Sandbox oder eine Seite aus einer data:-URL hat keinen Ursprung, dem Sie das erlauben könnten.`;
    return isPlain
      ? `${rule} Diese Seite wurde ohne HTTPS geladen, deshalb hat der Browser sie abgewiesen, ohne Sie zu fragen.`
      : `${rule} Sie oder eine Richtlinie haben sie verweigert, oder die Seite ist in einem Frame, der nicht fragen darf.`;
  },
  steps: ({ isPreflight, ...details }, { browser }) =>
    isPreflight ? [letPagesIn, onThisComputer] : stepsToAllow(details, browser),
};

function stepsToAllow({ from, isPlain, isAsking, inFrame }: Blocked, browser: Attempt['browser'] | undefined): Step[] {
  return [
    ...(from === noOrigin ? forNoOrigin : []),
    ...(isPlain ? [{ text: 'Öffnen Sie die Seite über HTTPS: Nur dann bittet der Browser um Ihre Erlaubnis.' }] : []),
    ...(from !== noOrigin && !isAsking && inFrame ? [forFrame(inFrame)] : []),
    {
      text: 'Erlauben Sie das nur Websites, denen Sie vertrauen: Eine erlaubte Website kann mit jedem Programm auf diesem Computer kommunizieren.',
    },
    ...(from === noOrigin ? [] : allow(browser)),
    ...(from !== noOrigin && !isAsking && inFrame === undefined ? [forFrame(inFrame)] : []),
    onThisComputer,
  ];
}

type Blocked = Pick<DetailsOf<'local-network-access-denied'>, 'from' | 'isPlain' | 'isAsking' | 'inFrame'>;

const letPagesIn: Step = {
  text: 'Lassen Sie den Server auf OPTIONS mit `access-control-allow-private-network: true` antworten, zusammen mit seinen anderen CORS-Headern.',
};

const onThisComputer: Step = {
  text: 'Oder führen Sie auch die Seite auf diesem Computer aus, mit ihrem eigenen Dev-Server: Lokale Seiten brauchen keine Erlaubnis.',
};

/** What browsers send as the origin of a document that has none: https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque */
const noOrigin = 'null';

const forNoOrigin: Step[] = [
  {
    text: 'Führen Sie den Aufruf von der Seite aus, die den Frame enthält, und geben Sie die Antwort mit postMessage an den Frame weiter.',
  },
  {
    text: 'Oder laden Sie den Frame von einer https-Adresse und fügen Sie allow-same-origin zu seinem sandbox-Attribut hinzu, wenn Sie allem darin vertrauen.',
  },
];

/** https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Permissions-Policy/loopback-network */
function forFrame(inFrame: boolean | undefined): Step {
  return {
    text: inFrame
      ? 'Fügen Sie `allow="local-network-access; loopback-network"` zum iframe hinzu, und ebenso zu jedem iframe, in dem es liegt.'
      : 'Wenn die Seite in einem Frame auf einer anderen Website ist, fügen Sie `allow="local-network-access; loopback-network"` zum iframe hinzu, und ebenso zu jedem iframe, in dem es liegt.',
  };
}

function allow(browser: Attempt['browser'] | undefined): Step[] {
  const inChromium = {
    text: 'Öffnen Sie in Chrome, Edge und anderen Chromium-Browsern links neben der Adresse die Website-Einstellungen, setzen Sie den Zugriff auf Apps auf diesem Gerät (oder auf das lokale Netzwerk) auf „Zulassen“ und laden Sie die Seite neu.',
  };
  const inFirefox = {
    text: 'Öffnen Sie in Firefox links neben der Adresse die Berechtigungen, heben Sie die Blockierung für Apps und Dienste auf diesem Gerät auf und laden Sie die Seite neu.',
  };
  if (browser === 'chromium') return [inChromium];
  return browser === 'firefox' ? [inFirefox] : [inChromium, inFirefox];
}

function waitingTitle(from: string | undefined): string {
  if (from === noOrigin)
    return 'Der Browser wartet auf die Erlaubnis für einen Frame ohne Ursprung, auf diesen Computer zuzugreifen';
  return from && URL.canParse(from)
    ? `Der Browser wartet auf die Erlaubnis für ${new URL(from).host}, auf diesen Computer zuzugreifen`
    : 'Der Browser wartet auf die Erlaubnis für diese Seite, auf diesen Computer zuzugreifen';
}

function blockedTitle(from: string | undefined): string {
  if (from === noOrigin) return 'Der Browser blockiert den Zugriff auf diesen Computer für einen Frame ohne Ursprung';
  return from && URL.canParse(from)
    ? `Der Browser blockiert den Zugriff auf diesen Computer für ${new URL(from).host}`
    : 'Der Browser blockiert den Zugriff auf diesen Computer für diese Seite';
}
