import { readAllSettings, writeSettings } from './settings.ts';
import { effectiveSettings } from './settings-shape.ts';

/** Whether ports are remembered, and who decides that. */
export interface MemorySwitch {
  isOn: boolean;
  /** An administrator has said so: the person's own choice does not count. */
  isManaged: boolean;
}

export async function readMemorySwitch(): Promise<MemorySwitch> {
  const all = await readAllSettings();
  return { isOn: effectiveSettings(all).portMemory, isManaged: all.managed.portMemory !== undefined };
}

export async function isMemoryOn(): Promise<boolean> {
  return (await readMemorySwitch()).isOn;
}

export async function switchMemory(isOn: boolean): Promise<void> {
  await writeSettings({ portMemory: isOn });
}
