import type { Missed } from '../../../diagnosis/reading/call/missed-sign-in.ts';
import type { SignInAnswer } from '../../../diagnosis/reading/call/sign-in-answer.ts';
import type { MachineSign } from '../../../diagnosis/reading/program/sign-of-machine.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import type { Step } from '../../step.ts';
import { inFolder, listListeners } from '../../steps/commands.ts';
import { tunnelToSomewhere } from '../../steps/ssh-command.ts';
import { stepsToMachine } from '../names/steps-to-machine.ts';

interface Details {
  port: number;
  host: string;
  answer: SignInAnswer;
  missed: Missed;
  sign: MachineSign | undefined;
  before: NonNullable<Remembered> | undefined;
}

/**
 * What to do about a sign-in whose response nothing picked up. The address is mentioned, never repeated: it holds a code that signs in
 * as this person, so it goes only to the program that asked for it.
 */
export function stepsForSignIn(details: Details, os: OperatingSystem): Step[] {
  const { port, host, answer, missed, sign } = details;
  const isGood = answer.kind !== 'refusal';
  return [
    ...(missed.by === 'other-address' && isGood
      ? [
          {
            text: `Si el programa sigue esperando, cambia ${urlHost(host)} por ${urlHost(missed.bound)} en la barra de direcciones y pulsa Intro.`,
          },
        ]
      : []),
    ...(sign ? stepsToMachine(sign, port) : []),
    startAgain(details),
    ...(isGood ? [pasteStep] : []),
    ...(missed.by === 'nobody' ? whereElse(details) : []),
    ...(missed.by === 'turned-away' || missed.by === 'other-program'
      ? [
          {
            text: 'Si indica que el puerto está en uso, cierra el programa que lo ocupa, o un inicio de sesión tuyo anterior, en su propia ventana:',
            command: listListeners(os, port),
          },
        ]
      : []),
  ];
}

const pasteStep: Step = {
  text: 'O, si el programa sigue esperando y pide la dirección o un código, pégalo allí desde la barra de direcciones. No lo compartas con nadie más: permite iniciar sesión con tu cuenta.',
};

/** A command-line tool listens only while it waits; an app that signs people in has to keep running. */
function startAgain({ port, before }: Details): Step {
  const { startCommand, folder, startFolder = folder } = before ?? {};
  if (startCommand && before?.framework)
    return {
      text: 'Vuelve a iniciar la aplicación e inicia sesión desde su propia página. Esta dirección solo funciona una vez:',
      command: inFolder(startFolder, startCommand),
    };
  return {
    text: `Vuelve al programa en el que estabas iniciando sesión y empieza de nuevo: solo escucha en el puerto ${port} mientras espera.`,
  };
}

/** The program may be waiting where this computer's localhost doesn't lead. */
function whereElse({ port, sign }: Details): Step[] {
  return [
    ...(sign
      ? []
      : [
          {
            text: 'Si se ejecuta en otra máquina, reenvía primero el puerto desde aquí y luego inicia sesión allí:',
            command: tunnelToSomewhere(port),
          },
        ]),
    {
      text: 'Si se ejecuta en un contenedor o en WSL y sigue esperando, abre allí una terminal y pásale la dirección completa:',
      command: "curl 'LA DIRECCIÓN DE LA BARRA DE DIRECCIONES'",
      isElsewhere: true,
    },
  ];
}
