import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../names/describe-forwarder.ts';
import { machineName, saysOfSign, stepsToMachine } from '../../names/steps-to-machine.ts';

export const onAnotherMachine: CauseWords<'on-another-machine'> = {
  title: ({ port, sign, answersHere }) => {
    if (answersHere) return `Port ${port} answers on this machine, and your browser may be on another one`;
    const verb = sign.serverThere ? 'runs' : 'may run';
    const short = `The server ${verb} on another machine, not on this computer`;
    return titleThatFits(`The server ${verb} on ${machineName(sign)}, not on this computer`, short);
  },
  why: ({ port, sign, answersHere }) =>
    [
      `${saysOfSign[sign.sign]}.`,
      answersHere
        ? `A server answers on port ${port} of this machine.`
        : `${sign.serverThere ? `Port ${port} is open there, and` : 'Here,'} nothing listens on port ${port}.`,
      'In the address bar localhost means the computer that the browser runs on, whichever machine the server runs on.',
    ].join(' '),
  steps: ({ port, sign }) => [
    ...stepsToMachine(sign, port),
    {
      text: 'Where signing in led here, sign in with a code instead, which most tools offer: the program that waits for the answer is on the other machine.',
    },
  ],
};
