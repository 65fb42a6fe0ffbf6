import type { Resource } from '../../../evidence/browser/attempt.ts';

const kinds: Record<Resource, string> = {
  page: 'página',
  frame: 'marco',
  script: 'script',
  style: 'hoja de estilo',
  image: 'imagen',
  fetch: 'fetch/XHR',
  'event-stream': 'flujo de eventos',
  websocket: 'WebSocket',
  other: 'archivo',
};

/** Words about the requests of a page to this computer that fail. */
export const calls = {
  heading: 'Solicitudes fallidas de esta página',
  kinds,
  looking: 'Comprobando…',
  waiting: 'Corrige primero las de arriba y vuelve a abrir esto para comprobar esta.',
  storm: (most: number) =>
    `Esta página probó más de ${most} direcciones de este equipo y no obtuvo respuesta, igual que haría una página que busca puertos abiertos. Portside no analiza ninguna de ellas.`,
  alsoPossible: 'También es posible:',
  /** The optional permission. */
  elsewhere: {
    heading: 'Solicitudes de otros sitios a este equipo',
    lede: 'A veces, las páginas de otros sitios llaman a un servidor de tu equipo: por ejemplo, una página de administración alojada o un inicio de sesión. Para explicar por qué falla una solicitud así y mostrar qué páginas prueban muchos de tus puertos, Portside necesita permiso para ver estas solicitudes.',
    reads:
      'De cada una de estas solicitudes lee la dirección, el sitio del que vino, si falló y los encabezados que deciden si la página puede leer la respuesta. Solo mira las solicitudes a este equipo.',
    prompt:
      'El navegador pregunta por “todos tus datos en todos los sitios web”, porque no tiene un permiso más limitado para esto.',
    allow: 'Permitir',
    allowInPopup: 'Ver las solicitudes de otros sitios',
    allowed: 'Permitido. Vuelve a cargar la página, y las solicitudes que fallen aparecerán en esta ventana emergente.',
    isOn: 'Permitido.',
    takeBack: 'Revocar',
  },
} as const;
