import browser from 'webextension-polyfill';

/** `storage.local`: `off`, where the person wants nothing noted. */
const key = 'port-memory';

/** Whether ports are remembered, and who decides that. */
export interface MemorySwitch {
  isOn: boolean;
  /** An administrator has said so: the person's own choice does not count. */
  isManaged: boolean;
}

export async function readMemorySwitch(): Promise<MemorySwitch> {
  if ((await managedWord()) === false) return { isOn: false, isManaged: true };
  return { isOn: (await browser.storage.local.get(key))[key] !== 'off', isManaged: false };
}

export async function isMemoryOn(): Promise<boolean> {
  return (await readMemorySwitch()).isOn;
}

export async function switchMemory(isOn: boolean): Promise<void> {
  if (isOn) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: 'off' });
}

/** Firefox rejects where no administrator has set anything: https://bugzil.la/1868153 */
async function managedWord(): Promise<unknown> {
  try {
    return (await browser.storage.managed.get('portMemory')).portMemory;
  } catch {
    return undefined;
  }
}
