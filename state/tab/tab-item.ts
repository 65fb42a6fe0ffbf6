import type { Storage } from 'webextension-polyfill';
import { browser } from '../../probes/browser.ts';
import { writeSession } from '../write-session.ts';

/** What is kept of each tab under one name, in storage.session: it survives the background, and ends with the browser's session. */
interface TabItem<Value> {
  /** Its key in the storage: `badge:12`. */
  keyOf(tabId: number): string;
  read(tabId: number): Promise<Value | undefined>;
  write(tabId: number, value: Value): Promise<void>;
  forget(tabId: number): Promise<void>;
  /** Calls back at each change; undefined: it was forgotten. @returns a function that stops it */
  watch(tabId: number, changed: (value: Value | undefined) => void): () => void;
}

/** @param name the first part of its keys; see the table in INTERNALS.md */
export function tabItem<Value>(name: string): TabItem<Value> {
  const keyOf = (tabId: number) => `${name}:${tabId}`;
  return {
    keyOf,
    async read(tabId) {
      const key = keyOf(tabId);
      return (await browser.storage.session.get(key))[key] as Value | undefined;
    },
    write: (tabId, value) => writeSession(keyOf(tabId), value),
    forget: (tabId) => writeSession(keyOf(tabId), undefined),
    watch(tabId, changed) {
      const key = keyOf(tabId);
      const { onChanged } = browser.storage.session;
      const listener = ({ [key]: change }: Record<string, Storage.StorageChange>) => {
        if (change) changed(change.newValue as Value | undefined);
      };
      onChanged.addListener(listener);
      return () => onChanged.removeListener(listener);
    },
  };
}
