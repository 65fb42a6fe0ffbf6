import type { CauseWords } from '../../../cause-words.ts';

export const wildcardAddress: CauseWords<'wildcard-address'> = {
  title: ({ host }) => `${host} es una dirección para escuchar, no para abrir`,
  why: ({ host }) =>
    `Los servidores muestran ${host} cuando aceptan conexiones en todas las direcciones de este equipo. No es la dirección de ningún equipo concreto, así que depende del navegador y del sistema que se pueda abrir: Firefox la rechaza, y Windows también.`,
  steps: ({ reachable }) => [
    { text: 'Abre la misma página en localhost:', open: reachable },
    {
      text: 'Usa localhost en los enlaces y en la configuración de los programas que se conectan al servidor. La dirección en la que él mismo escucha puede quedarse como está.',
    },
  ],
};
