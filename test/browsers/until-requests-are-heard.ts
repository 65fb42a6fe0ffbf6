import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Evaluate } from './browser.ts';

interface ExtensionApi {
  runtime: { getManifest(): { background?: object; name: string } };
  storage: { session: { get(keys: null): Promise<object>; onChanged: ChangeEvent } };
  tabs: { create(tab: { url: string }): Promise<{ id: number }>; remove(id: number): Promise<void> };
}

interface ChangeEvent {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

/** What the extension's own pages see; it exists where the text of this function is evaluated, not here. */
declare const chrome: ExtensionApi;

/**
 * Until an extension that was just loaded hears of requests: Chromium delivers webRequest's events up to a second later than
 * webNavigation's, so its first failure may have no method, and Firefox shows the extension's pages before its background runs.
 * A reply without a page is asked for until its request is noted.
 */
export async function untilRequestsAreHeard(inExtension: Evaluate): Promise<void> {
  const server = createServer((_request, response) => response.writeHead(204).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    await inExtension(askUntilNoted, `http://127.0.0.1:${port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Runs in the extension. */
async function askUntilNoted(url: string): Promise<void> {
  const { runtime, storage, tabs } = chrome;
  const { background, name } = runtime.getManifest();
  if (!background || name !== 'Portside') return;
  const isNoted = async (id: number) => `request:${id}` in (await storage.session.get(null));
  const oneChange = () =>
    new Promise<void>((resolve) => {
      const finish = () => {
        storage.session.onChanged.removeListener(finish);
        resolve();
      };
      storage.session.onChanged.addListener(finish);
      setTimeout(finish, 200);
    });
  for (let wasNoted = false; !wasNoted; ) {
    const changed = oneChange();
    const { id } = await tabs.create({ url });
    await changed;
    wasNoted = await isNoted(id);
    await tabs.remove(id);
  }
}
