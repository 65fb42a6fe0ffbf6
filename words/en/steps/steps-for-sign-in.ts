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
            text: `If the program is still waiting, change ${urlHost(host)} to ${urlHost(missed.bound)} in the address bar and press Enter.`,
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
            text: 'If it says the port is in use, close whatever has it, perhaps an earlier sign-in of yours, in its own window:',
            command: listListeners(os, port),
          },
        ]
      : []),
  ];
}

const pasteStep: Step = {
  text: "Or, if the program is still waiting and asks for the address or a code, paste it there from the address bar. Don't share it with anyone else: it signs in as you.",
};

/** A command-line tool listens only while it waits; an app that signs people in has to keep running. */
function startAgain({ port, before }: Details): Step {
  const { startCommand, folder, startFolder = folder } = before ?? {};
  if (startCommand && before?.framework)
    return {
      text: 'Start the app again and sign in from its own page. This address works only once:',
      command: inFolder(startFolder, startCommand),
    };
  return {
    text: `Go back to the program you were signing in to and start the sign-in again: it listens on port ${port} only while it waits.`,
  };
}

/** The program may be waiting where this computer's localhost doesn't lead. */
function whereElse({ port, sign }: Details): Step[] {
  return [
    ...(sign
      ? []
      : [
          {
            text: 'If it runs on another machine, forward the port from here first, then start the sign-in there:',
            command: tunnelToSomewhere(port),
          },
        ]),
    {
      text: 'If it runs in a container or in WSL and is still waiting, open a terminal there and pass it the whole address:',
      command: "curl 'THE ADDRESS FROM THE ADDRESS BAR'",
      isElsewhere: true,
    },
  ];
}
