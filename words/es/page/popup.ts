import type { Reach } from '../../../diagnosis/reading/port/exposure.ts';

/** Where a program that is listening runs from and since when, as far as that is known. */
interface Listening {
  name: string;
  folder?: string | undefined;
  /** `hace 3 horas` */
  started?: string | undefined;
  addresses: string;
}

/** Words of the popup. Backticks mark what is typed or read literally. */
export const popup = {
  nothing: 'Ningún fallo reciente',
  nothingLede: 'Portside interviene cuando una página de tu equipo no se carga.',
  how: [
    'En lugar de la página de error del navegador, ves dónde se detuvo la solicitud, por qué y qué puedes hacer.',
    'La página se carga en cuanto el servidor responde.',
  ],
  earlier: (ago: string) => `Falló ${ago}`,
  failed: (count: number) => (count === 1 ? 'Una página falló hace poco' : `${count} páginas fallaron hace poco`),
  failedLede: 'Selecciona una fila para ir a su pestaña.',
  noServices: 'Ningún programa escucha en este equipo.',
  /** About a page that loaded. */
  working: {
    loaded: 'Cargada',
    looking: 'Comprobando quién sirve esta página y quién puede acceder a ella…',
    works: 'Funciona',
    answers: (status: number) => `Responde con ${status}`,
    askedBare:
      'Portside hace la solicitud sin cookies ni cadena de consulta, así que la propia página puede obtener mejor resultado.',
    noAnswer: 'Se cargó, pero ahora no responde',
    noAnswerLede:
      'Portside acaba de preguntar de nuevo al servidor y no obtuvo ninguna página. El diagnóstico completo busca la causa.',
    worksFor: {
      'this-computer': 'Funciona, solo en este equipo',
      network: 'Funciona y está abierta a tu red',
      internet: 'Funciona y está abierta a internet',
    } satisfies Record<Reach, string>,
    answersTo: {
      'this-computer': (status: number) => `Responde con ${status}, solo en este equipo`,
      network: (status: number) => `Responde con ${status} y está abierta a tu red`,
      internet: (status: number) => `Responde con ${status} y está abierta a internet`,
    } satisfies Record<Reach, (status: number) => string>,
    listens: ({ name, folder, started, addresses }: Listening) => {
      if (folder && started) return `${name} de ${folder}, iniciado ${started}, escucha en ${addresses}.`;
      if (folder) return `${name} de ${folder} escucha en ${addresses}.`;
      return started ? `${name}, iniciado ${started}, escucha en ${addresses}.` : `${name} escucha en ${addresses}.`;
    },
    hidden: (addresses: string) => `Un programa de otro usuario escucha en ${addresses}.`,
    several: (addresses: string) => `Más de un programa escucha en ${addresses}.`,
    page: (title: string) => `El título de la página es “${title}”.`,
    untold: 'El navegador por sí solo no puede ver quién la sirve ni quién puede acceder a ella.',
    keep: 'Limitar a este equipo',
    keepByCommand: 'Detenlo y vuelve a iniciarlo con:',
    keepByHand: (host: string) => `Establece \`${host}\` como host del servidor en su configuración y reinícialo.`,
  },
} as const;
