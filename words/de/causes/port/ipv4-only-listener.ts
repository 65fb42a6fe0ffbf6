import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer } from '../../names/container-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port, container }) =>
    container
      ? `Der Container ${containerName(container)} antwortet auf Port ${port} nur über IPv4`
      : `Port ${port} ist nur über IPv4 offen`,
  why: ({ port, owner, isTried, container }) => {
    if (container)
      return `Port ${port} führt in ${describeContainer(container)}. Auf 127.0.0.1 kommt eine Antwort, aber Verbindungen zu [::1] werden angenommen und dann getrennt: Die Container-Engine nimmt sie entgegen, aber der Container ist über IPv6 nicht erreichbar.`;
    const pair = `Dieser Computer hat zwei Adressen für sich selbst: Auf der einen lauscht ${owner ? describeProgram(owner) : 'der Server'}, an die andere ging Ihre Anfrage.`;
    return isTried
      ? `127.0.0.1:${port} nimmt Verbindungen an, [::1]:${port} lehnt sie ab. ${pair}`
      : `Port ${port} ist auf 127.0.0.1 offen, aber nicht auf [::1]. ${pair}`;
  },
  steps: ({ port, owner, container }, { target }) => [
    { text: 'Öffnen Sie dieselbe Seite auf 127.0.0.1:', open: addressAt(target, { host: '127.0.0.1' }) },
    ...(container ? toContainer : [rebindStep(owner, '::1', port)]),
  ],
};

const toContainer: Step[] = [
  {
    text: 'Veröffentlichen Sie den Port nur auf 127.0.0.1, damit Verbindungen zu [::1] abgelehnt werden und Programme auf 127.0.0.1 ausweichen.',
  },
  { text: 'Oder aktivieren Sie IPv6 im Netzwerk des Containers und lassen Sie das Programm darin auf [::] lauschen.' },
];
