import { fileURLToPath } from 'node:url';
import type { Place } from './place.ts';

const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

/** Starts Vite's dev server in the world's folder. `clientPort`: the port it tells pages to open their web socket on. */
export async function startVite(
  place: Place,
  { port, clientPort }: { port: number; clientPort: number },
): Promise<void> {
  const settings = { server: { port, strictPort: true, host: '127.0.0.1', hmr: { clientPort } } };
  await place.write('vite.config.mjs', `export default ${JSON.stringify(settings)};`);
  await place.start(process.execPath, [vite], /Local:/);
}
