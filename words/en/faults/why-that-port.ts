import type { Guess } from '../../../diagnosis/reading/port/guessed-port.ts';

/** Why the server on another port is taken for the one that was meant: `it runs from the folder ..., and the next ports are ...`. */
export function whyThatPort({ service, reasons }: Guess, port: number): string {
  // Who shares the folder shares the project: said once.
  const told = reasons.filter((reason) => reason !== 'same-project' || !reasons.includes('same-folder'));
  return told.map((reason) => because(reason, service, port)).join(', and ');
}

function because(reason: Guess['reasons'][number], { project, title }: Guess['service'], port: number): string {
  switch (reason) {
    case 'told-port':
      return `its command line says ${port}, which it did not get`;
    case 'same-process':
      return 'it is the very process that answered here before';
    case 'same-folder':
      return 'it runs from the folder of the server that answered here before';
    case 'same-project':
      return `it belongs to ${project}, as the server that answered here before`;
    case 'same-title':
      return `its page is titled “${title}”, as the one that was here before`;
    case 'next-port':
      return `the next ports are where a dev server goes when ${port} is taken`;
    case 'typing-slip':
      return `${port} is one slip of the fingers away from it`;
  }
}
