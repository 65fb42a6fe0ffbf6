import { type Guess, isSameServerMoved } from '../../../../diagnosis/reading/port/guessed-port.ts';
import { covers } from '../../../../evidence/address/covers.ts';
import { addressAt, addressesOf, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { whyThatPort } from '../../faults/why-that-port.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { serverName } from '../../names/server-name.ts';

export const wrongPort: CauseWords<'wrong-port'> = {
  title: ({ port, best }) => {
    if (best.reasons.includes('from-here'))
      return `Auf Port ${port} ist nichts, aber Ihr Server aus diesem Ordner läuft auf ${best.service.port}`;
    return isSameServerMoved(best)
      ? `${whoMoved(best)} läuft jetzt auf Port ${best.service.port}`
      : `Auf Port ${port} ist nichts, aber ${whatRuns(best)} läuft auf ${best.service.port}`;
  },
  why: ({ port, best }) =>
    `Auf Port ${best.service.port} läuft ${describeProgram(best.service)}. ${sentenceStart(whyThatPort(best, port))}.`,
  steps: ({ port, best, others }, { target }) => [
    opening(`Öffnen Sie dieselbe Seite auf Port ${best.service.port}:`, best, target),
    ...others.map((other) =>
      opening(`Oder probieren Sie Port ${other.service.port}, denn ${whyThatPort(other, port)}:`, other, target),
    ),
    { text: 'Wenn das nicht der richtige ist, sehen Sie nach, welche Adresse Ihr Server beim Start ausgegeben hat.' },
    {
      text: `Wenn er auf ${port} laufen soll, beenden Sie ihn, stellen Sie sicher, dass ${port} frei ist, und starten Sie ihn wieder: Dev-Server weichen auf den nächsten freien Port aus, wenn ihrer belegt ist.`,
    },
  ],
};

function whoMoved({ service }: Guess): string {
  const server = `Der ${serverName(service)}`;
  return service.project ? `${server} für ${service.project}` : `${server}, der hier lief,`;
}

function whatRuns({ service }: Guess): string {
  return service.program || service.framework ? programName(service) : 'ein Server';
}

function opening(text: string, { service }: Guess, target: Target): Step {
  return { text, open: addressAt(target, { ...hostOf(service, target), port: service.port, scheme: 'http' }) };
}

/** The requested host, unless the other server doesn't listen there. */
function hostOf({ addresses }: Guess['service'], target: Target): { host?: string } {
  const isOn = (address: string) => addresses.some((bound) => covers(bound, address));
  if (addressesOf(target).some(isOn)) return {};
  return { host: ['127.0.0.1', '::1'].some(isOn) ? 'localhost' : addresses[0] };
}
