import { type ReadonlySignal, signal } from '@preact/signals';
import type { Services } from '../../evidence/services.ts';
import { askServices } from '../../probes/helper.ts';
import type { HelperState } from '../../protocol/helper-state.ts';

/** What runs on this computer, as far as the helper tells, and how it stands with it. */
export interface ServicesLook {
  readonly seen: ReadonlySignal<{ services?: Services; helper: HelperState }>;
  again(): Promise<void>;
}

/** Asks the helper once, at the moment the popup opens. */
export function lookAtServices(): ServicesLook {
  const seen = signal<ServicesLook['seen']['value']>({ helper: { state: 'unasked' } });
  const again = async () => {
    seen.value = await askServices();
  };
  void again();
  return { seen, again };
}
