import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { MemoryCard } from '../../components/settings/memory-card.tsx';
import { logErrors } from '../../state/log-errors.ts';
import { type MemorySwitch, readMemorySwitch, switchMemory } from '../../state/settings/memory-switch.ts';
import { watchSettings } from '../../state/settings/settings.ts';
import { forgetEverywhere, lookAtMemory, type SeenMemory } from './look-at-memory.ts';

/** The memory of ports in the settings; nothing at all until it is known what there is. */
export function PortMemory() {
  const seen = useSignal<SeenMemory | undefined>(undefined);
  const choice = useSignal<MemorySwitch>({ isOn: true, isManaged: false });
  const look = async () => {
    choice.value = await readMemorySwitch();
    seen.value = await lookAtMemory();
  };
  useEffect(() => {
    logErrors(look());
    watchSettings(() => logErrors(look()));
  }, []);
  if (!seen.value) return null;
  return (
    <MemoryCard
      {...seen.value}
      {...choice.value}
      turn={switchMemory}
      forget={(port) => forgetEverywhere(port).then(look)}
    />
  );
}
