import { distinctReasons, type Guess } from '../../../diagnosis/reading/port/guessed-port.ts';
import { programName } from '../names/describe-program.ts';

type Reason = Guess['reasons'][number];

interface Named {
  /** The port that was asked for. */
  asked: number;
  /** The port of the other server. */
  port: number;
  project: string | undefined;
  title: string | undefined;
  service: Guess['service'];
}

/** Why the server on another port is probably the one that was meant: a sentence for each reason. */
export function whyThatPort(guess: Guess, asked: number): string[] {
  return distinctReasons(guess).map((reason) => sentences[reason](namedIn(guess, asked)));
}

/** A step to another port, with the strongest reason for it. It ends with a colon: the address follows. */
export function orTryPort(guess: Guess, asked: number): string {
  const [strongest = 'next-port'] = guess.reasons;
  return steps[strongest](namedIn(guess, asked));
}

function namedIn({ service }: Guess, asked: number): Named {
  const { port, project, title } = service;
  return { asked, port, project, title, service };
}

const sentences: Record<Reason, (named: Named) => string> = {
  'from-here': () => 'It runs from the folder you asked from.',
  'told-port': ({ asked }) => `Its command line asks for port ${asked}, which it didn't get.`,
  'same-process': () => "It's the same process that answered here before.",
  'same-folder': () => 'It runs from the same folder as the server that answered here before.',
  'same-project': ({ project }) => `It belongs to ${project}, like the server that answered here before.`,
  'same-title': ({ title }) => `Its page is titled “${title}”, like the one that was here before.`,
  'inner-port': ({ asked }) => `${asked} is the port it has inside its container.`,
  'no-port': ({ asked }) => `An address without a port means port ${asked}, and dev servers use another one.`,
  'usual-port': ({ asked, service }) => `By default, ${programName(service)} listens on port ${asked}.`,
  'next-port': ({ asked }) => `Dev servers move to the next free port when ${asked} is taken.`,
  'only-server': () => "It's the only other web server running here.",
  'typing-slip': ({ asked, port }) => `${asked} is one typo away from ${port}.`,
};

const steps: Record<Reason, (named: Named) => string> = {
  'from-here': ({ port }) => `Or try port ${port}, whose server runs from the folder you asked from:`,
  'told-port': ({ asked, port }) => `Or try port ${port}, whose server asked for ${asked} and didn't get it:`,
  'same-process': ({ port }) => `Or try port ${port}, where the process that answered here before is listening now:`,
  'same-folder': ({ port }) =>
    `Or try port ${port}, whose server runs from the same folder as the one that answered here before:`,
  'same-project': ({ port, project }) =>
    `Or try port ${port}, whose server belongs to ${project}, like the one that answered here before:`,
  'same-title': ({ port, title }) =>
    `Or try port ${port}, whose page is titled “${title}”, like the one that was here before:`,
  'inner-port': ({ asked, port }) => `Or try port ${port}, which leads to port ${asked} of a container:`,
  'no-port': ({ port }) => `Or try port ${port}, since the address names no port and a dev server is running there:`,
  'usual-port': ({ asked, port, service }) =>
    `Or try port ${port}, where ${programName(service)} is running, which listens on ${asked} by default:`,
  'next-port': ({ asked, port }) => `Or try port ${port}, one that dev servers move to when ${asked} is taken:`,
  'only-server': ({ port }) => `Or try port ${port}, where the only other web server here is running:`,
  'typing-slip': ({ asked, port }) => `Or try port ${port}, which is one typo away from ${asked}:`,
};
