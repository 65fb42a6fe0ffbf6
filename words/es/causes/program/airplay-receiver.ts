import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';

export const airplayReceiver: CauseWords<'airplay-receiver'> = {
  title: ({ port }) => `El Receptor AirPlay de este Mac usa el puerto ${port}`,
  why: ({ port }) =>
    `Desde macOS Monterey, el Receptor AirPlay (su proceso es ControlCenter) escucha en los puertos 5000 y 7000 y responde a las solicitudes web con 403. Eso es lo que hay en el puerto ${port}, no tu servidor.`,
  steps: ({ port }) => [
    { text: `Inicia tu servidor en otro puerto, como el ${port + 1}, y abre ese.` },
    {
      text: 'O desactiva el Receptor AirPlay en Ajustes del Sistema > General > AirDrop y Handoff y vuelve a iniciar tu servidor.',
    },
    { text: 'Comprueba qué programa ocupa el puerto:', command: listListeners('macos', port) },
  ],
};
