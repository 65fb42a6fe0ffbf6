import type { HelperState } from '../../../protocol/helper-state.ts';

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
    text: 'It tells which program listens, who stopped, and what a firewall does. It stays on this computer. After this line, look again. On Linux, a browser from Snap or Flatpak may be kept from it; the line says so.',
    command: install,
  },
  'not-allowed': {
    title: 'The helper does not know this browser',
    text: 'It is installed, and its registration does not list this extension. After this line, look again.',
    command: install,
  },
  'foreign-id': {
    title: 'The helper does not know this copy of Portside',
    text: 'It starts for Portside alone, which it knows by its id, and this copy has another one. The copy that was built or released works with it.',
  },
  'not-executable': {
    title: "The helper's file cannot be started",
    text: 'It is registered, and the file that the registration names is gone, or may not be executed. This line writes it anew.',
    command: install,
  },
  'cannot-start': {
    title: 'The helper does not start',
    text: 'It is registered, and ends without a word: its file may not be executed, or is damaged. This line writes it anew; npx portside status says what it was.',
    command: install,
  },
  'node-gone': {
    title: "The helper's Node is gone",
    text: 'It was installed with a Node that is no longer where it was, as happens when a version is removed. This line installs it with the one in use now.',
    command: install,
  },
  'program-gone': {
    title: 'A file of the helper is gone',
    text: 'Its start file is there, and the program behind it is not. This line puts it back.',
    command: install,
  },
  'node-too-old': {
    title: "The helper's Node is too old",
    text: 'It takes Node 20 or newer. With a newer one in use, this line installs the helper with that.',
    command: install,
  },
  crashed: {
    title: 'The helper failed by a fault of its own',
    text: 'What it said last is below. This line brings it up to date; if that does not help, it belongs in a bug report.',
    command: 'npx portside@latest install',
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
