import type { Target } from '../../../../evidence/address/target.ts';
import type { Sandbox } from '../../../../evidence/machine/sandbox.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { sandboxNames, stepsOutOf } from '../../names/sandbox-words.ts';

export const sandboxedCaller: CauseWords<'sandboxed-caller'> = {
  title: ({ way, kind }, { browser }) => {
    const who = browser ? 'This browser is running' : 'Portside is running';
    return way === 'own-localhost'
      ? `${who} in ${sandboxNames[kind]}, where localhost isn't your computer's`
      : `${who} in ${sandboxNames[kind]} that doesn't allow connections to localhost`;
  },
  why: (details) => (details.way === 'own-localhost' ? whyApart(details) : whyDenied(details)),
  steps: ({ port, way, kind }, { target, browser }) => [
    ask(target, browser !== undefined),
    ...stepsOutOf(kind, way, port),
    ...(way === 'own-localhost'
      ? [{ text: 'Or start the server in the same sandbox: what runs in there shares its localhost.' }]
      : []),
  ],
};

interface Details {
  port: number;
  kind: Sandbox['kind'];
  isListening: boolean | undefined;
}

function whyApart({ port, isListening }: Details): string {
  const outside = isListening
    ? `Outside, a program listens on port ${port}.`
    : "What runs outside can't be seen from in here.";
  return `It has its own network. Nothing listens on port ${port} in there, which says nothing about port ${port} on your computer. ${outside}`;
}

function whyDenied({ port, isListening }: Details): string {
  const server = isListening ? `A program listens on port ${port}. ` : '';
  return `${server}The system denied the connection before anything was sent, as it does for programs in a sandbox without network access. Nothing is known about the server.`;
}

function ask(target: Target, isBrowser: boolean): Step {
  if (isBrowser) return { text: 'Open the page in a browser that runs outside the sandbox.' };
  return {
    text: 'Run the same check in an ordinary terminal, outside the sandbox:',
    command: `portside check ${plainAddress(target)}`,
  };
}

/** Without its query, which may hold a secret; in quotes where a shell would read it otherwise. */
function plainAddress({ url }: Target): string {
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname}`;
  return /^[\w:/.~%@+,-]+$/.test(address) ? address : `'${address.replaceAll("'", '%27')}'`;
}
