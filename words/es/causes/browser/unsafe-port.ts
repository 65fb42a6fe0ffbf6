import type { CauseWords } from '../../../cause-words.ts';

export const unsafePort: CauseWords<'unsafe-port'> = {
  title: ({ port }) => `El navegador bloquea el puerto ${port}`,
  why: ({ port, browsers }) =>
    browsers.length === 1
      ? `El puerto ${port} está en la lista de ${browsers[0]} de puertos que pertenecen a otros protocolos. La solicitud no llega a salir del navegador.`
      : `El puerto ${port} está en la lista del navegador de puertos que pertenecen a otros protocolos. El bloqueo evita que se usen páginas para comunicarse con esos servicios. La solicitud no llega a salir del navegador.`,
  steps: () => [
    { text: 'Inicia el servidor en otro puerto, como el 8080.' },
    { text: 'Abre la página en su nuevo puerto. No hay que cambiar nada más.' },
  ],
};
