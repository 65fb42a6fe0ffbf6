import type { MachineSign } from '../../../../diagnosis/reading/program/sign-of-machine.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import { saysOfSign, stepsToMachine } from '../../names/steps-to-machine.ts';

export const onAnotherMachine: CauseWords<'on-another-machine'> = {
  title: ({ port, sign, answersHere }) => {
    if (sign.sign === 'android-emulator' && !sign.serverThere)
      return 'The Android emulator and this computer each have their own localhost';
    if (answersHere) return `Port ${port} answers on this machine, but your browser may be on another one`;
    const where = placeOf(sign);
    return sign.serverThere
      ? titleThatFits(
          `The server is running ${where}, not on this computer`,
          'The server is running on another machine, not on this computer',
        )
      : titleThatFits(
          `The server may be running ${where}, not on this computer`,
          'The server may be running on another machine, not on this computer',
        );
  },
  why: ({ port, sign, answersHere }) =>
    [
      `${saysOfSign[sign.sign]}.`,
      answersHere ? `This machine has a server that answers on port ${port}.` : whereItListens(sign, port),
      'In the address bar, localhost always means the computer the browser runs on.',
    ].join(' '),
  steps: ({ port, sign }) => [
    ...stepsToMachine(sign, port),
    {
      text: 'If you came here while signing in to a tool, sign in with a code instead (most tools offer that): the tool is waiting on the other machine.',
    },
  ],
};

function whereItListens({ serverThere }: MachineSign, port: number): string {
  return serverThere
    ? `A server is listening on port ${port} there, but none was found on this computer.`
    : `On this computer, no server was found on port ${port}.`;
}

/** `on box.test`, or by the kind of machine if it has no name. */
function placeOf({ sign, host }: MachineSign): string {
  return sign === 'ssh-login' || !host ? places[sign] : `on ${host.replace(/^[^@]*@/, '')}`;
}

const places: Record<MachineSign['sign'], string> = {
  page: 'on the machine the page comes from',
  'ssh-login': 'on the machine you came from over SSH',
  'ssh-client': "on the machine you're logged in to over SSH",
  'remote-editor': 'on the machine your editor works on',
  codespaces: 'in your codespace',
  'dev-container': 'in your dev container',
  'cloud-notebook': "on your notebook's machine",
  wsl: 'in WSL',
  container: 'inside a container',
  'android-emulator': 'in the Android emulator',
  'remote-browser': "on the machine you're sitting at",
  'socks-proxy': 'on the machine behind your SOCKS proxy',
};
