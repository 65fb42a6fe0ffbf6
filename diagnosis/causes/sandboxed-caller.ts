import type { Sandbox } from '../../evidence/sandbox.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { sandboxNames, stepsOutOf } from '../sandbox-words.ts';
import { shutIn } from '../shut-in.ts';
import { boundOnPort } from '../way-to-port.ts';

/** Whoever asks runs in a sandbox: its localhost is another one than the person's, or it may not connect to anything. */
export const sandboxedCaller = defineCause({
  id: 'sandboxed-caller',
  stop: 'browser',
  needs: ['sandbox'],
  uses: ['attempt', 'connect', 'listeners', 'network', 'services', 'expected', 'remembered'],
  judge(facts) {
    const { target, attempt, connect, listeners = [], remembered } = facts;
    if (connect?.some(({ result }) => result === 'accepted') || attempt?.outcome === 'answered') return ruledOut;
    // A browser is seldom shut in, and what it says holds without a helper that looked for this.
    if (attempt && !facts.isKnown('sandbox')) return ruledOut;
    const { kind, listensOutside } = facts.sandbox;
    const found = shutIn(facts);
    // What was served from inside a container before is missed there.
    if (!found || (kind === 'container' && remembered && !found.isSure)) return ruledOut;
    const isListening = found.way === 'own-localhost' ? listensOutside : boundOnPort(target, listeners).length > 0;
    const details = { port: target.port, way: found.way, kind, isListening };
    return found.isSure ? certain(details) : likely(details);
  },
  text: {
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
  },
});

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
