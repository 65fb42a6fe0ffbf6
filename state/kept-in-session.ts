import { browser } from '../probes/browser.ts';
import { writeSession } from './write-session.ts';

export interface Kept<Collection> {
  read(): Promise<Collection>;
  /** Stores the collection in its current state. */
  write(): Promise<void>;
}

/**
 * Keeps a set or a map under one key of storage.session. It's read once: from then on memory answers, because a page that fails doesn't
 * wait for the storage.
 */
export function keptInSession<Entry, Collection extends Iterable<Entry>>(
  key: string,
  collect: (entries: Entry[] | undefined) => Collection,
): Kept<Collection> {
  let known: Promise<Collection> | undefined;
  const read = () => {
    known ??= browser.storage.session.get(key).then((stored) => collect(stored[key] as Entry[] | undefined));
    return known;
  };
  return { read, write: async () => writeSession(key, [...(await read())]) };
}
