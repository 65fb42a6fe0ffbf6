import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In place of a listener of Portside's, whatever it listens to of the browser's loads, requests and tabs. */
type Alteration = 'empty' | 'counted';

const listeners: Record<Alteration, string> = {
  empty: '() => {}',
  counted: '(...details) => { heard[name] = (heard[name] ?? 0) + 1; return listener(...details); }',
};

/** Before any code of Portside's. A message asks how often it heard of what. */
const preamble = (alteration: Alteration) => `
{
  const api = globalThis.browser ?? chrome;
  const heard = {};
  for (const area of ['webNavigation', 'webRequest', 'tabs']) {
    for (const [event, { addListener } = {}] of Object.entries(api[area])) {
      if (typeof addListener !== 'function') continue;
      const name = area + '.' + event;
      api[area][event].addListener = function (listener, ...filter) {
        return addListener.call(this, ${listeners[alteration]}, ...filter);
      };
    }
  }
  api.runtime.onMessage.addListener((message, _sender, answer) => {
    if (message?.type === 'what-was-heard') answer(heard);
  });
}
`;

/**
 * A copy of the built extension, with all its permissions and filters, whose listeners are empty: the peer of what Portside makes of what
 * it hears. Or one whose listeners are counted.
 */
export async function alteredExtension(extensionDir: string, copyDir: string, alteration: Alteration): Promise<string> {
  await cp(extensionDir, copyDir, { recursive: true });
  const background = join(copyDir, 'background.js');
  await writeFile(background, preamble(alteration) + (await readFile(background, 'utf8')));
  if (alteration === 'counted') return copyDir;
  // By another name nobody waits for it to note a request.
  const manifest = join(copyDir, 'manifest.json');
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(await readFile(manifest, 'utf8')), name: 'Quiet' }));
  return copyDir;
}
