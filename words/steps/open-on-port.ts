import type { Guess } from '../../diagnosis/reading/port/guessed-port.ts';
import { covers } from '../../evidence/address/covers.ts';
import { addressAt, addressesOf, type Target } from '../../evidence/address/target.ts';
import type { Step } from '../step.ts';

/** Opens the page that was asked for at another server's port. */
export function openOnPort(text: string, { service }: Guess, target: Target): Step {
  return { text, open: addressAt(target, { ...hostOf(service, target), port: service.port, scheme: 'http' }) };
}

/** The requested host, unless the other server doesn't listen there. */
function hostOf({ addresses }: Guess['service'], target: Target): { host?: string } {
  const isOn = (address: string) => addresses.some((bound) => covers(bound, address));
  if (addressesOf(target).some(isOn)) return {};
  return { host: ['127.0.0.1', '::1'].some(isOn) ? 'localhost' : addresses[0] };
}
