import type { Storage } from 'webextension-polyfill';
import { browser } from '../probes/browser.ts';

/** Calls back at each change of one value in storage.session. @returns a function that stops it. */
export function watchSession<Value>(key: string, changed: (value: Value | undefined) => void): () => void {
  const { onChanged } = browser.storage.session;
  const listener = ({ [key]: change }: Record<string, Storage.StorageChange>) => {
    if (change) changed(change.newValue as Value | undefined);
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}
