import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';

export const airplayReceiver: CauseWords<'airplay-receiver'> = {
  title: ({ port }) => `Der AirPlay-Empfänger auf diesem Mac verwendet Port ${port}`,
  why: ({ port }) =>
    `Seit macOS Monterey lauscht der AirPlay-Empfänger (sein Prozess heißt ControlCenter) auf den Ports 5000 und 7000 und beantwortet Webanfragen mit 403. Er ist es, der auf Port ${port} antwortet, nicht Ihr Server.`,
  steps: ({ port }) => [
    {
      text: `Starten Sie Ihren Server auf einem anderen Port, zum Beispiel ${port + 1}, und öffnen Sie stattdessen diesen.`,
    },
    {
      text: 'Oder schalten Sie den AirPlay-Empfänger unter Systemeinstellungen > Allgemein > AirDrop & Handoff aus und starten Sie dann Ihren Server wieder.',
    },
    { text: 'Prüfen Sie, welches Programm den Port belegt:', command: listListeners('macos', port) },
  ],
};
