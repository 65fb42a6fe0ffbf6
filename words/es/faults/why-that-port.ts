import type { Guess } from '../../../diagnosis/reading/port/guessed-port.ts';
import { programName } from '../names/describe-program.ts';

/** Why the server on another port is probably the one that was meant: `it runs from the same folder as ..., and dev servers move ...`. */
export function whyThatPort({ service, reasons }: Guess, port: number): string {
  // The same folder implies the same project.
  const distinct = reasons.filter((reason) => reason !== 'same-project' || !reasons.includes('same-folder'));
  return distinct.map((reason) => because(reason, service, port)).join(', y ');
}

function because(reason: Guess['reasons'][number], service: Guess['service'], port: number): string {
  const { project, title } = service;
  switch (reason) {
    case 'from-here':
      return 'se ejecuta desde la carpeta desde la que preguntas';
    case 'told-port':
      return `su línea de comandos pide el puerto ${port}, que no consiguió`;
    case 'same-process':
      return 'es el mismo proceso que respondía aquí antes';
    case 'same-folder':
      return 'se ejecuta desde la misma carpeta que el servidor que respondía aquí antes';
    case 'same-project':
      return `forma parte de ${project}, como el servidor que respondía aquí antes`;
    case 'same-title':
      return `su página se titula “${title}”, como la que había aquí antes`;
    case 'usual-port':
      return `el ${port} es el puerto de ${programName(service)} si no se indica otro`;
    case 'next-port':
      return `los servidores de desarrollo pasan al siguiente puerto libre cuando el ${port} está ocupado`;
    case 'only-server':
      return 'es el único otro servidor web que hay en marcha';
    case 'typing-slip':
      return `basta un error al teclear para acabar en el ${port}`;
  }
}
