import type { HelperPort } from './helper-port.ts';

type Listener<Arguments extends unknown[]> = (...args: Arguments) => void;

/** An event of the browser's. */
export class BrowserEvent<Arguments extends unknown[]> {
  readonly #listeners: Listener<Arguments>[] = [];

  addListener(listener: Listener<Arguments>): void {
    this.#listeners.push(listener);
  }

  emit(...args: Arguments): void {
    for (const listener of this.#listeners) listener(...args);
  }
}

/**
 * Gives code of the extension what it needs of a browser to talk to a helper, and nothing else. Once a process: the code keeps what it
 * found at its start.
 */
export function provideBrowser(connectNative: () => HelperPort): void {
  const browser = {
    runtime: {
      id: 'egmcmbhcpobbhegcobepbehbafaiomhn',
      connectNative,
      getPlatformInfo: async () => ({ os: 'linux' }),
      getManifest: () => ({ version: '0.1.0' }),
      onMessage: new BrowserEvent(),
    },
    permissions: { contains: async () => true },
    storage: { local: { get: async () => ({}), set: async () => undefined } },
  };
  Object.assign(globalThis, { browser, chrome: browser });
}
