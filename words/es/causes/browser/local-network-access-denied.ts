import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const localNetworkAccessDenied: CauseWords<'local-network-access-denied'> = {
  title: ({ from, isAsking }) => (isAsking ? waitingTitle(from) : blockedTitle(from)),
  why: ({ from, isPlain, isAsking, isPreflight }) => {
    if (isPreflight)
      return 'Antes de que una página de otro lugar pueda llamar a un programa de este equipo, algunas versiones de Chrome preguntan al propio programa, con una solicitud preflight de CORS (OPTIONS). Esa solicitud falló.';
    const rule = 'Una página de otro lugar necesita tu permiso para llamar a programas de este equipo.';
    if (isAsking)
      return `${rule} La llamada sigue esperando: puede que el aviso del navegador esté abierto o que se haya cerrado sin responder.`;
    if (from === noOrigin)
      return `${rule} Un marco aislado (sandbox) o una página de una URL data: no tiene un origen que puedas permitir.`;
    return isPlain
      ? `${rule} Esta página se cargó sin HTTPS, así que el navegador lo denegó sin preguntarte.`
      : `${rule} Lo denegaste tú o una política, o la página está en un marco que no puede pedirlo.`;
  },
  steps: ({ isPreflight, ...details }, { browser }) =>
    isPreflight ? [letPagesIn, onThisComputer] : stepsToAllow(details, browser),
};

function stepsToAllow({ from, isPlain, isAsking, inFrame }: Blocked, browser: Attempt['browser'] | undefined): Step[] {
  return [
    ...(from === noOrigin ? forNoOrigin : []),
    ...(isPlain ? [{ text: 'Abre la página por HTTPS: solo entonces el navegador te pide permiso.' }] : []),
    ...(from !== noOrigin && !isAsking && inFrame ? [forFrame(inFrame)] : []),
    {
      text: 'Permite solo sitios de confianza: un sitio permitido puede comunicarse con todos los programas de este equipo.',
    },
    ...(from === noOrigin ? [] : allow(browser)),
    ...(from !== noOrigin && !isAsking && inFrame === undefined ? [forFrame(inFrame)] : []),
    onThisComputer,
  ];
}

type Blocked = Pick<DetailsOf<'local-network-access-denied'>, 'from' | 'isPlain' | 'isAsking' | 'inFrame'>;

const letPagesIn: Step = {
  text: 'Haz que el servidor responda a OPTIONS con `access-control-allow-private-network: true`, junto con sus demás encabezados CORS.',
};

const onThisComputer: Step = {
  text: 'O ejecuta también la página en este equipo, desde su propio servidor de desarrollo: las páginas locales no necesitan permiso.',
};

/** What browsers send as the origin of a document that has none: https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque */
const noOrigin = 'null';

const forNoOrigin: Step[] = [
  { text: 'Haz la llamada desde la página que contiene el marco y pásale la respuesta al marco con postMessage.' },
  {
    text: 'O carga el marco desde una dirección https y añade allow-same-origin a su sandbox, si confías en todo lo que contiene.',
  },
];

/** https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Permissions-Policy/loopback-network */
function forFrame(inFrame: boolean | undefined): Step {
  return {
    text: inFrame
      ? 'Añade `allow="local-network-access; loopback-network"` al iframe y a cada iframe que lo contenga.'
      : 'Si la página está en un marco de otro sitio, añade `allow="local-network-access; loopback-network"` al iframe y a cada iframe que lo contenga.',
  };
}

function allow(browser: Attempt['browser'] | undefined): Step[] {
  const inChromium = {
    text: 'En Chrome, Edge y otros navegadores Chromium, abre la configuración del sitio a la izquierda de la dirección, pon el acceso a las apps de este dispositivo (o a la red local) en “Permitir” y vuelve a cargar la página.',
  };
  const inFirefox = {
    text: 'En Firefox, abre los permisos a la izquierda de la dirección, quita el bloqueo de las aplicaciones y los servicios de este dispositivo y vuelve a cargar la página.',
  };
  if (browser === 'chromium') return [inChromium];
  return browser === 'firefox' ? [inFirefox] : [inChromium, inFirefox];
}

function waitingTitle(from: string | undefined): string {
  if (from === noOrigin) return 'El navegador espera permiso para que un marco sin origen acceda a este equipo';
  return from && URL.canParse(from)
    ? `El navegador espera permiso para que ${new URL(from).host} acceda a este equipo`
    : 'El navegador espera permiso para que esta página acceda a este equipo';
}

function blockedTitle(from: string | undefined): string {
  if (from === noOrigin) return 'El navegador impide que un marco sin origen acceda a este equipo';
  return from && URL.canParse(from)
    ? `El navegador impide que ${new URL(from).host} acceda a este equipo`
    : 'El navegador impide que esta página acceda a este equipo';
}
