import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { forwarderName } from '../../names/describe-forwarder.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv6OnlyListener: CauseWords<'ipv6-only-listener'> = {
  title: ({ port, forwarder }) =>
    forwarder ? `Der Server hinter Port ${port} lauscht nur auf IPv6` : `Port ${port} ist nur über IPv6 offen`,
  why: ({ port, asked, owner, forwarder, isTried }) => {
    if (forwarder)
      return `Auf Port ${port} läuft ${forwarderName(forwarder)}. Am anderen Ende wird 127.0.0.1 angesprochen, aber der Server dort lauscht nur auf [::1].`;
    const pair = `Dieser Computer hat zwei Adressen für sich selbst: Auf der einen lauscht ${owner ? describeProgram(owner) : 'der Server'}, an die andere ging Ihre Anfrage.`;
    return isTried
      ? `[::1]:${port} nimmt Verbindungen an, ${asked}:${port} lehnt sie ab. ${pair}`
      : `Port ${port} ist auf [::1] offen, aber nicht auf ${asked}. ${pair}`;
  },
  steps: ({ port, asked, owner, forwarder }, { target }) =>
    forwarder
      ? [
          {
            text: 'Starten Sie den Server so, dass er auf 127.0.0.1 oder 0.0.0.0 lauscht. Bei Vite:',
            command: 'npx vite --host 127.0.0.1',
          },
        ]
      : [
          target.kind === 'name'
            ? { text: 'Öffnen Sie dieselbe Seite auf [::1]:', open: addressAt(target, { host: '::1' }) }
            : {
                text: 'Öffnen Sie dieselbe Seite auf localhost, was beide Adressen probiert:',
                open: addressAt(target, { host: 'localhost' }),
              },
          rebindStep(owner, asked, port),
        ],
};
