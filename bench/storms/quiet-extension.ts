import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Before any code of Portside's: whatever listens to the browser's loads, requests and tabs does nothing. */
const emptyListeners = `
{
  const { webNavigation, webRequest, tabs } = globalThis.browser ?? chrome;
  for (const event of [webNavigation, webRequest, tabs].flatMap(Object.values)) {
    if (typeof event?.addListener !== 'function') continue;
    const add = event.addListener.bind(event);
    event.addListener = (_listener, ...filter) => add(() => {}, ...filter);
  }
}
`;

/** A copy of the built extension, with all its permissions, whose listeners hear the same events and are empty: the peer of what Portside makes of them. */
export async function quietExtension(extensionDir: string, copyDir: string): Promise<string> {
  await cp(extensionDir, copyDir, { recursive: true });
  const [manifest, background] = ['manifest.json', 'background.js'].map((name) => join(copyDir, name)) as [
    string,
    string,
  ];
  const original = JSON.parse(await readFile(manifest, 'utf8'));
  await writeFile(manifest, JSON.stringify({ ...original, name: 'Quiet' }));
  await writeFile(background, emptyListeners + (await readFile(background, 'utf8')));
  return copyDir;
}
