import type { MachineSign } from '../../../../diagnosis/reading/program/sign-of-machine.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import { saysOfSign, stepsToMachine } from '../../names/steps-to-machine.ts';

export const onAnotherMachine: CauseWords<'on-another-machine'> = {
  title: ({ port, sign, answersHere }) => {
    if (sign.sign === 'android-emulator' && !sign.serverThere)
      return 'Der Android-Emulator und dieser Computer haben jeweils einen eigenen localhost';
    if (answersHere)
      return `Port ${port} antwortet auf diesem Rechner, aber Ihr Browser ist vielleicht auf einem anderen`;
    const where = placeOf(sign);
    return sign.serverThere
      ? titleThatFits(
          `Der Server läuft ${where}, nicht auf diesem Computer`,
          'Der Server läuft auf einem anderen Rechner, nicht auf diesem Computer',
        )
      : titleThatFits(
          `Der Server läuft vielleicht ${where}, nicht auf diesem Computer`,
          'Der Server läuft vielleicht auf einem anderen Rechner, nicht auf diesem Computer',
        );
  },
  why: ({ port, sign, answersHere }) =>
    [
      `${saysOfSign[sign.sign]}.`,
      answersHere ? `Auf diesem Rechner antwortet ein Server auf Port ${port}.` : whereItListens(sign, port),
      'In der Adressleiste bezeichnet localhost immer den Computer, auf dem der Browser läuft.',
    ].join(' '),
  steps: ({ port, sign }) => [
    ...stepsToMachine(sign, port),
    {
      text: 'Wenn eine Anmeldung Sie hierher geführt hat, melden Sie sich stattdessen mit einem Code an (die meisten Tools bieten das an): Das Programm, das auf die Antwort wartet, ist auf dem anderen Rechner.',
    },
  ],
};

function whereItListens({ serverThere }: MachineSign, port: number): string {
  return serverThere
    ? `Auf Port ${port} lauscht dort ein Server, auf diesem Computer wurde aber keiner gefunden.`
    : `Auf diesem Computer wurde kein Server auf Port ${port} gefunden.`;
}

/** `on box.test`, or by the kind of machine if it has no name. */
function placeOf({ sign, host }: MachineSign): string {
  return sign === 'ssh-login' || !host ? places[sign] : `auf ${host.replace(/^[^@]*@/, '')}`;
}

const places: Record<MachineSign['sign'], string> = {
  page: 'auf dem Rechner, von dem die Seite kommt',
  'ssh-login': 'auf dem Rechner, von dem Sie über SSH gekommen sind',
  'ssh-client': 'auf dem Rechner, auf dem Sie über SSH angemeldet sind',
  'remote-editor': 'auf dem Rechner, auf dem Ihr Editor arbeitet',
  codespaces: 'in Ihrem Codespace',
  'dev-container': 'in Ihrem Dev-Container',
  'cloud-notebook': 'auf dem Rechner Ihres Notebooks',
  wsl: 'in WSL',
  container: 'in einem Container',
  'android-emulator': 'im Android-Emulator',
  'remote-browser': 'auf dem Rechner, an dem Sie sitzen',
  'socks-proxy': 'auf dem Rechner hinter Ihrem SOCKS-Proxy',
};
