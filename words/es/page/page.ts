import { brand } from '../../badge.ts';
import { about } from './about.ts';
import { agent } from './agent.ts';
import { assistant } from './assistant.ts';
import { buttons } from './buttons.ts';
import { calls } from './calls.ts';
import { checkout } from './checkout.ts';
import { facts, reasons } from './evidence.ts';
import { exposure } from './exposure.ts';
import { firstWords } from './first-words.ts';
import { helper } from './helper.ts';
import { memory } from './memory.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { running } from './running.ts';
import { scans } from './scans.ts';
import { update } from './update.ts';
import { waiting } from './waiting.ts';
import { welcome } from './welcome.ts';

/** The texts of the pages and of the command line. */
export const page = {
  brand,
  eyebrow: {
    certain: 'La causa',
    likely: 'Lo más probable',
    works: 'Vuelve a funcionar',
    undecided: 'Aún no está claro',
    looking: firstWords.eyebrow,
  },
  certainty: { certain: 'confirmada', likely: 'posible' },
  headings: {
    whatToDo: 'Qué hacer',
    alsoPossible: 'También es posible',
    couldNotBeTold: 'No se pudo comprobar',
    running: 'En ejecución en este equipo',
    checked: 'Qué se comprobó',
    about: 'Acerca de esta dirección',
    helper: 'El programa auxiliar',
    privacy: 'Privacidad',
    howItWorks: 'Cómo funciona',
  },
  addressBar: {
    form: 'Dirección',
    host: 'Esquema y host',
    port: 'Puerto',
    path: 'Ruta',
    tryAgain: 'Reintentar',
    open: 'Abrir',
    copy: 'Copiar la dirección',
    noAddress: 'No es una dirección web. Los puertos van del 1 al 65535.',
  },
  buttons,
  journey: {
    label: 'Recorrido de la solicitud',
    browser: 'Navegador',
    port: (port: number) => `Puerto ${port}`,
    program: 'Programa',
    reply: 'Respuesta',
    notKnown: 'Se desconoce',
    notReached: 'No llegó hasta aquí',
    stoppedHere: 'La solicitud se detuvo aquí',
    states: { ok: 'pasó', bad: 'se detuvo aquí', unknown: 'se desconoce', 'not-reached': 'no llegó hasta aquí' },
  },
  faultCard: {
    dismiss: 'Cerrar',
    mute: (site: string) => `Silenciar ${site}`,
  },
  watch: {
    answered: (status: number, elapsed: string) => `${status} en ${elapsed}`,
    watching: (port: number) => `Vigilando el puerto ${port}. Esta pestaña se volverá a cargar cuando responda.`,
    watchingPage: (port: number) =>
      `Vigilando el puerto ${port}. Esta pestaña se volverá a cargar cuando la página funcione.`,
    starting: (port: number) =>
      `El puerto ${port} está abierto, pero el servidor aún no está listo. Esta pestaña se volverá a cargar cuando lo esté.`,
    goingOn: (path: string) => `El servidor ya responde. Cargando ${path}.`,
    answers: (port: number) => `El puerto ${port} ya responde.`,
    answersForm: (port: number) =>
      `El puerto ${port} ya responde. Lo que falló fue un formulario, y Portside nunca vuelve a enviar un formulario: vuelve atrás y envíalo tú.`,
    blocked: (port: number) => `El puerto ${port} no se vigila: este navegador no abre páginas en él.`,
    signIn:
      'Esta dirección no se vigila: un enlace de inicio de sesión solo funciona una vez. Vuelve a iniciar sesión desde el programa que te lo pidió.',
    waits: (elapsed: string) => `sin respuesta desde hace ${elapsed}`,
    short: 'Vigilando',
    shortWaiting: 'Sigue cargando',
  },
  services: {
    looking: 'Comprobando…',
    unknown: 'El navegador por sí solo no puede ver qué más se ejecuta aquí. El programa auxiliar sí.',
    none: 'No hay nada más escuchando en este equipo.',
    noneAnswers: 'Nada responde en los puertos habituales de servidores web.',
    page: 'Una página web',
    program: 'Un programa',
    noPage: 'no es una página web',
    more: (count: number) => `${count} más`,
  },
  looking: {
    title: firstWords.title,
    lede: firstWords.lede,
    steps: 'Los primeros resultados aparecerán en un momento.',
  },
  undecided: {
    title: (host: string) => `Aún no está claro por qué no se carga ${host}`,
    missing: (facts: string) => `Hay varias causas posibles. Para distinguirlas, Portside necesita saber ${facts}.`,
    reported: (code: string) => `El navegador indica ${code}.`,
    /** What a failure means that no cause explains. */
    failures: {
      'blocked-by-response':
        'Eso significa que el servidor respondió, pero la propia respuesta prohíbe mostrarla o usarla ahí, mediante X-Frame-Options, una Content-Security-Policy o una Cross-Origin-Resource-Policy.',
      interrupted:
        'Eso significa que algo ajeno a la página terminó la solicitud: la red cambió, el equipo entró en suspensión o el navegador está sin conexión. Merece la pena volver a intentarlo.',
      'out-of-resources':
        'Eso significa que al navegador o al sistema se le agotó algo, como la memoria, el espacio en disco o las conexiones libres. Cerrar programas ayuda más que cambiar algo en el servidor.',
    },
    nothingFits: 'Ninguna causa conocida explica este fallo',
    nothingFitsLede:
      'Portside descartó todas las causas que conoce. El informe de abajo contiene todo lo que encontró.',
  },
  noTarget: {
    title: 'No es una dirección local',
    lede: 'Portside comprueba localhost, los nombres que terminan en .localhost, 127.x.x.x y [::1].',
  },
  noBackground: {
    title: 'Portside no responde',
    lede: 'Su script en segundo plano se detuvo. Elige Reintentar para reactivarlo. Si no sirve de ayuda, reinicia el navegador.',
  },
  about: about,
  popup: popup,
  running: running,
  exposure: exposure,
  calls: calls,
  checkout: checkout,
  scans: scans,
  memory,
  update,
  waiting,
  agent,
  assistant,
  options,
  panel,
  welcome,
  helper: helper,
  facts: facts,
  reasons: reasons,
};
