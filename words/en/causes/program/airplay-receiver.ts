import type { CauseWords } from '../../../cause-words.ts';

export const airplayReceiver: CauseWords<'airplay-receiver'> = {
  title: ({ port }) => `The AirPlay Receiver of this Mac has taken port ${port}`,
  why: ({ port }) =>
    `Since macOS Monterey, AirPlay Receiver listens on ports 5000 and 7000, as the program ControlCenter, and answers web pages with 403. What is on port ${port} is that, and not your server.`,
  steps: ({ port }) => [
    { text: `Start your server on another port, such as ${port + 1}, and open that one.` },
    {
      text: 'Or turn AirPlay Receiver off: System Settings, General, AirDrop & Handoff. Then start your server again.',
    },
    { text: 'To see who holds the port:', command: `lsof -nP -iTCP:${port} -sTCP:LISTEN` },
  ],
};
