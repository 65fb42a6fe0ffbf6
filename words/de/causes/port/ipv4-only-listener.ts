import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port }) => `Port ${port} ist nur über IPv4 offen`,
  why: ({ port, owner, isTried }) => {
    const pair = `Dieser Computer hat zwei Loopback-Adressen: Auf der einen lauscht ${owner ? describeProgram(owner) : 'der Server'}, an die andere ging Ihre Anfrage.`;
    return isTried
      ? `127.0.0.1:${port} nimmt Verbindungen an, [::1]:${port} lehnt sie ab. ${pair}`
      : `Port ${port} ist auf 127.0.0.1 offen, aber nicht auf [::1]. ${pair}`;
  },
  steps: ({ port, owner }, { target }) => [
    { text: 'Öffnen Sie dieselbe Seite auf 127.0.0.1:', open: addressAt(target, { host: '127.0.0.1' }) },
    rebindStep(owner, '::1', port),
  ],
};
