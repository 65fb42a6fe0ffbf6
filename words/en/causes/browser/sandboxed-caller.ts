import type { Target } from '../../../../evidence/address/target.ts';
import type { Sandbox } from '../../../../evidence/machine/sandbox.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { addressForShell } from '../../../steps/address-for-shell.ts';
import { sandboxNames, stepsOutOf } from '../../names/sandbox-words.ts';

export const sandboxedCaller: CauseWords<'sandboxed-caller'> = {
  title: ({ way, kind }, { browser }) => {
    const place = sandboxNames[kind];
    if (way === 'own-localhost')
      return browser
        ? `This browser is running in ${place}, where localhost isn't your computer's`
        : `Portside is running in ${place}, where localhost isn't your computer's`;
    return browser
      ? `This browser is running in ${place} that doesn't allow connections to localhost`
      : `Portside is running in ${place} that doesn't allow connections to localhost`;
  },
  why: (details) => (details.way === 'own-localhost' ? whyApart(details) : whyDenied(details)),
  steps: ({ port, way, kind }, { target, browser }) => [
    ask(target, browser !== undefined),
    ...stepsOutOf(kind, way, port),
    ...(way === 'own-localhost'
      ? [{ text: 'Or start the server in the same sandbox: programs inside a sandbox share its localhost.' }]
      : []),
  ],
};

interface Details {
  port: number;
  kind: Sandbox['kind'];
  isListening: boolean | undefined;
  isUntold: boolean;
}

function whyApart({ port, isListening }: Details): string {
  const outside = isListening
    ? `Outside, a program is listening on port ${port}.`
    : "What runs outside can't be seen from inside.";
  return `The sandbox has its own network. Nothing is listening on port ${port} inside it, but that says nothing about port ${port} on your computer. ${outside}`;
}

function whyDenied({ port, isListening, isUntold }: Details): string {
  return [
    isUntold
      ? "There's no record of how the connection failed, but programs in such a sandbox often aren't allowed to connect at all."
      : 'The system denied the connection before anything was sent, as it does for programs in a sandbox without network access.',
    ...(isListening ? [`A program is listening on port ${port}.`] : []),
    "The server itself couldn't be checked.",
  ].join(' ');
}

function ask(target: Target, isBrowser: boolean): Step {
  if (isBrowser) return { text: 'Open the page in a browser that runs outside the sandbox.' };
  return {
    text: 'Run the same check in an ordinary terminal, outside the sandbox:',
    command: `portside check ${addressForShell(target)}`,
  };
}
