import type { HelperState } from '../protocol/helper-state.ts';

interface HelperWords {
  title: string;
  text: string;
  command?: string;
}

const install = 'npx portside install';

/** How it stands with the helper, and the way out of each state. */
export const enHelper: Record<HelperState['state'], HelperWords> = {
  unasked: { title: 'Not looked for yet', text: 'Portside asks for its helper when a page fails.' },
  'not-permitted': {
    title: 'The helper would know more',
    text: 'It tells which program listens, who stopped, and what a firewall does. This line sets it up; then the browser asks once whether Portside may talk to it.',
    command: install,
  },
  'not-installed': {
    title: 'The helper is not installed',
    text: 'It tells which program listens, who stopped, and what a firewall does. It stays on this computer. After this line, look again.',
    command: install,
  },
  'not-allowed': {
    title: 'The helper does not know this browser',
    text: 'It is installed, and its registration does not list this extension. After this line, look again.',
    command: install,
  },
  'cannot-start': {
    title: 'The helper does not start',
    text: 'It is registered, and ends before it says anything. Often its Node has moved or is gone. This line says what it finds.',
    command: 'npx portside status',
  },
  garbled: {
    title: 'The helper is not understood',
    text: 'Something answers in its place that does not speak its language. This line puts the right program there.',
    command: install,
  },
  stopped: {
    title: 'The helper stopped in the middle',
    text: 'What it had told by then is shown. Looking again starts it anew.',
  },
  'too-old': {
    title: 'The helper is older than this extension',
    text: 'The two do not speak the same language yet. This line brings the helper up to date.',
    command: 'npx portside@latest install',
  },
  'too-new': {
    title: 'The helper is newer than this extension',
    text: "The two do not speak the same language yet. The browser's extensions page updates Portside.",
  },
  fine: { title: 'The helper takes part', text: 'It looks where the browser cannot.' },
};
