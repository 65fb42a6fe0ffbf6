import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';

export const airplayReceiver: CauseWords<'airplay-receiver'> = {
  title: ({ port }) => `AirPlay Receiver on this Mac is using port ${port}`,
  why: ({ port }) =>
    `Since macOS Monterey, AirPlay Receiver (its process is ControlCenter) listens on ports 5000 and 7000 and answers web requests with 403. That's what's on port ${port}, not your server.`,
  steps: ({ port }) => [
    { text: `Start your server on another port, such as ${port + 1}, and open that one instead.` },
    {
      text: 'Or turn off AirPlay Receiver in System Settings > General > AirDrop & Handoff, then start your server again.',
    },
    { text: 'Check which program holds the port:', command: listListeners('macos', port) },
  ],
};
