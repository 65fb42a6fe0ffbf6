import type { HelperState } from '../../../protocol/helper-state.ts';

interface HelperWords {
  title: string;
  text: string;
  command?: string;
}

const install = 'npx portside install';

const sees = "It sees what a browser can't: which program holds a port, whether it crashed, what the firewall does.";

/** The status of the helper, and how to fix each state. The command stands below the text. */
export const helper: Record<HelperState['state'] | 'behind' | 'ahead', HelperWords> = {
  unasked: { title: 'Not checked yet', text: 'Portside looks for its helper when a page fails.' },
  'not-permitted': {
    title: 'See the whole picture with the helper',
    text: `${sees} Run this command to set it up. The browser then asks once whether Portside may talk to it.`,
    command: install,
  },
  'not-installed': {
    title: "The helper isn't installed",
    text: `${sees} It stays on this computer. Run this command, then check again. On Linux, a Snap or Flatpak browser may not be able to use it; the command tells you if so.`,
    command: install,
  },
  'not-allowed': {
    title: "The helper doesn't know this browser",
    text: "It's installed, but its registration doesn't list this extension. Run this command, then check again.",
    command: install,
  },
  'foreign-id': {
    title: "The helper doesn't know this copy of Portside",
    text: "It only starts for Portside's own extension ID, and this copy has a different one. Use a released version of Portside, or one built.",
  },
  'not-executable': {
    title: "The helper's file can't be started",
    text: "It's registered, but the file it's registered with is missing or not executable. Run this command to write it again.",
    command: install,
  },
  'cannot-start': {
    title: "The helper doesn't start",
    text: "It's registered, but exits without a message: its file isn't executable, or it's damaged. Run this command to write it again. To see the reason, run npx portside status.",
    command: install,
  },
  'node-gone': {
    title: "The helper's Node.js is gone",
    text: "It was installed with a Node.js that's no longer there, which happens when you remove a version. Run this command to install it with the one you use now.",
    command: install,
  },
  'program-gone': {
    title: 'A file of the helper is missing',
    text: "Its start script is there, but the program behind it isn't. Run this command to put it back.",
    command: install,
  },
  'node-too-old': {
    title: "The helper's Node.js is too old",
    text: 'It needs Node.js 20 or newer. Switch to a newer one, then run this command to install the helper with it.',
    command: install,
  },
  crashed: {
    title: 'The helper crashed',
    text: "Its last message is below. Run this command to update it. If that doesn't help, include the message in a bug report.",
    command: 'npx portside@latest install',
  },
  garbled: {
    title: "Portside can't understand the helper",
    text: "Something else answers in its place and doesn't speak its protocol. Run this command to put the right program there.",
    command: install,
  },
  stopped: {
    title: 'The helper stopped halfway',
    text: 'You see what it had found until then. Check again to restart it.',
  },
  'too-old': {
    title: 'The helper is older than this extension',
    text: 'The two use different versions of their protocol. Run this command to update the helper.',
    command: 'npx portside@latest install',
  },
  'too-new': {
    title: 'The helper is newer than this extension',
    text: "The two use different versions of their protocol. Update Portside on the browser's extensions page.",
  },
  behind: {
    title: 'The helper is older than this extension',
    text: 'It works, but may not know everything this extension asks for. Run this command to update the helper.',
    command: 'npx portside@latest install',
  },
  ahead: {
    title: 'The helper is newer than this extension',
    text: "It works, but this extension may not understand everything it says. Update Portside on the browser's extensions page.",
  },
  fine: { title: 'The helper is working', text: "It checks what the browser can't see." },
};
