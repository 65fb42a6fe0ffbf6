import browser from 'webextension-polyfill';

/** Calls back at each change of one value in storage.session. @returns a function that stops it. */
export function watchSession<Value>(key: string, changed: (value: Value | undefined) => void): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[key];
    if (area === 'session' && change) changed(change.newValue as Value | undefined);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
