import type { Guess } from '../../../diagnosis/reading/port/guessed-port.ts';
import { programName } from '../names/describe-program.ts';

/** Why the server on another port is probably the one that was meant: `it runs from the same folder as ..., and dev servers move ...`. */
export function whyThatPort({ service, reasons }: Guess, port: number): string {
  // The same folder implies the same project.
  const distinct = reasons.filter((reason) => reason !== 'same-project' || !reasons.includes('same-folder'));
  return distinct.map((reason) => because(reason, service, port)).join(', and ');
}

function because(reason: Guess['reasons'][number], service: Guess['service'], port: number): string {
  const { project, title } = service;
  switch (reason) {
    case 'from-here':
      return 'it runs from the folder you asked from';
    case 'told-port':
      return `its command line asks for port ${port}, which it didn't get`;
    case 'same-process':
      return "it's the same process that answered here before";
    case 'same-folder':
      return 'it runs from the same folder as the server that answered here before';
    case 'same-project':
      return `it belongs to ${project}, like the server that answered here before`;
    case 'same-title':
      return `its page is titled “${title}”, like the one that was here before`;
    case 'usual-port':
      return `port ${port} is where ${programName(service)} listens unless it's told otherwise`;
    case 'next-port':
      return `dev servers move to the next free port when ${port} is taken`;
    case 'only-server':
      return "it's the only other web server running here";
    case 'typing-slip':
      return `${port} is one typo away from it`;
  }
}
