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
            text: `Ändern Sie in der Adressleiste ${urlHost(host)} in ${urlHost(missed.bound)} und drücken Sie die Eingabetaste, falls das Programm noch wartet.`,
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
            text: 'Schließen Sie das Programm, das den Port belegt, oder eine frühere Anmeldung von Ihnen in ihrem eigenen Fenster, falls der Port als belegt gemeldet wird:',
            command: listListeners(os, port),
          },
        ]
      : []),
  ];
}

const pasteStep: Step = {
  text: 'Oder kopieren Sie die Adresse oder den Code aus der Adressleiste in das Programm, falls es noch wartet und danach fragt. Geben Sie beides an niemanden weiter: Wer es hat, kann sich als Sie anmelden.',
};

/** A command-line tool listens only while it waits; an app that signs people in has to keep running. */
function startAgain({ port, before }: Details): Step {
  const { startCommand, folder, startFolder = folder } = before ?? {};
  if (startCommand && before?.framework)
    return {
      text: 'Starten Sie die App neu und melden Sie sich auf ihrer eigenen Seite an. Diese Adresse funktioniert nur einmal:',
      command: inFolder(startFolder, startCommand),
    };
  return {
    text: `Gehen Sie zurück zu dem Programm, bei dem Sie sich anmelden wollten, und starten Sie die Anmeldung erneut: Es lauscht nur auf Port ${port}, solange es wartet.`,
  };
}

/** The program may be waiting where this computer's localhost doesn't lead. */
function whereElse({ port, sign }: Details): Step[] {
  return [
    ...(sign
      ? []
      : [
          {
            text: 'Leiten Sie zuerst den Port von hier weiter, falls es auf einem anderen Rechner läuft, und starten Sie dann dort die Anmeldung:',
            command: tunnelToSomewhere(port),
          },
        ]),
    {
      text: 'Öffnen Sie ein Terminal im Container oder in WSL, falls das Programm dort läuft und noch wartet, und übergeben Sie ihm die ganze Adresse:',
      command: "curl 'DIE ADRESSE AUS DER ADRESSLEISTE'",
      isElsewhere: true,
    },
  ];
}
