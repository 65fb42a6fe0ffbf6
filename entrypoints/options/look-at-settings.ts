import { type ReadonlySignal, signal } from '@preact/signals';
import { readAllSettings, watchSettings } from '../../state/settings/settings.ts';
import type { AllSettings } from '../../state/settings/settings-shape.ts';

/** All settings, followed while they change: here, on a page's card, or by an administrator. */
export async function lookAtSettings(): Promise<ReadonlySignal<AllSettings>> {
  const all = signal(await readAllSettings());
  watchSettings((next) => {
    all.value = next;
  });
  return all;
}
