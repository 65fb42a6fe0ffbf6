import { readAllSettings, writeSettings } from './settings.ts';
import { effectiveSettings } from './settings-shape.ts';

/** Whether ports are remembered, and who decided that. */
export interface MemorySwitch {
  isOn: boolean;
  /** An administrator has decided it, so the person's choice doesn't count. */
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
