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
  'from-here': () => 'Se ejecuta desde la carpeta desde la que preguntas.',
  'told-port': ({ asked }) => `Su línea de comandos pide el puerto ${asked}, que no consiguió.`,
  'same-process': () => 'Es el mismo proceso que respondía aquí antes.',
  'same-folder': () => 'Se ejecuta desde la misma carpeta que el servidor que respondía aquí antes.',
  'same-project': ({ project }) => `Forma parte de ${project}, como el servidor que respondía aquí antes.`,
  'same-title': ({ title }) => `Su página se titula “${title}”, como la que había aquí antes.`,
  'inner-port': ({ asked }) => `El ${asked} es el puerto que tiene dentro de su contenedor.`,
  'no-port': ({ asked }) =>
    `Una dirección sin puerto significa el puerto ${asked}, y los servidores de desarrollo usan otro.`,
  'usual-port': ({ asked, service }) => `El puerto predeterminado de ${programName(service)} es el ${asked}.`,
  'next-port': ({ asked }) =>
    `Los servidores de desarrollo pasan al siguiente puerto libre cuando el ${asked} está ocupado.`,
  'only-server': () => 'Es el único otro servidor web en marcha aquí.',
  'typing-slip': ({ asked, port }) => `El ${asked} está a un error de tecleo del ${port}.`,
};

const steps: Record<Reason, (named: Named) => string> = {
  'from-here': ({ port }) =>
    `O prueba con el puerto ${port}, cuyo servidor se ejecuta desde la carpeta desde la que preguntas:`,
  'told-port': ({ asked, port }) =>
    `O prueba con el puerto ${port}, cuyo servidor pidió el ${asked} y no lo consiguió:`,
  'same-process': ({ port }) =>
    `O prueba con el puerto ${port}, donde escucha ahora el proceso que respondía aquí antes:`,
  'same-folder': ({ port }) =>
    `O prueba con el puerto ${port}, cuyo servidor se ejecuta desde la misma carpeta que el que respondía aquí antes:`,
  'same-project': ({ port, project }) =>
    `O prueba con el puerto ${port}, cuyo servidor forma parte de ${project}, como el que respondía aquí antes:`,
  'same-title': ({ port, title }) =>
    `O prueba con el puerto ${port}, cuya página se titula “${title}”, como la que había aquí antes:`,
  'inner-port': ({ asked, port }) => `O prueba con el puerto ${port}, que lleva al puerto ${asked} de un contenedor:`,
  'no-port': ({ port }) =>
    `O prueba con el puerto ${port}: la dirección no indica ninguno, y ahí se ejecuta un servidor de desarrollo:`,
  'usual-port': ({ asked, port, service }) =>
    `O prueba con el puerto ${port}, donde se ejecuta ${programName(service)}, que usa el ${asked} de forma predeterminada:`,
  'next-port': ({ asked, port }) =>
    `O prueba con el puerto ${port}, uno de los que usan los servidores de desarrollo cuando el ${asked} está ocupado:`,
  'only-server': ({ port }) => `O prueba con el puerto ${port}, donde está el único otro servidor web en marcha aquí:`,
  'typing-slip': ({ asked, port }) => `O prueba con el puerto ${port}, que está a un error de tecleo del ${asked}:`,
};
