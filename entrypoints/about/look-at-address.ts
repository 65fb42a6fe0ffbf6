import { type ReadonlySignal, signal } from '@preact/signals';
import type { Target } from '../../evidence/address/target.ts';
import type { Services } from '../../evidence/machine/services.ts';
import { askServices } from '../../probes/helper/helper.ts';
import { logErrors } from '../../state/log-errors.ts';
import { readAllTabStates, type TabState } from '../../state/tab/tab-state.ts';
import { type RegisteredName, registeredName } from './registered-name.ts';

export interface SeenOfAddress {
  target: Target;
  known: ReadonlySignal<{
    registered?: RegisteredName | undefined;
    services?: Services | undefined;
    /** The latest failure at this host and port since the browser was started. */
    failed?: TabState | undefined;
    isSettled: boolean;
  }>;
}

/** Everything known about an address without contacting it. */
export function lookAt(target: Target): SeenOfAddress {
  const known = signal<SeenOfAddress['known']['value']>({ isSettled: false });
  logErrors(
    gather(target).then((all) => {
      known.value = { ...all, isSettled: true };
    }),
  );
  return { target, known };
}

async function gather(target: Target) {
  const [registered, { services }, states] = await Promise.all([
    registeredName(target.port),
    askServices(),
    readAllTabStates(),
  ]);
  return { registered, services, failed: states.find(({ url }) => isSamePlace(url, target)) };
}

function isSamePlace(url: string, target: Target): boolean {
  return URL.canParse(url) && new URL(url).host === new URL(target.url).host;
}
