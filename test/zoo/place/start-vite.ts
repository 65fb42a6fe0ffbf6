import { fileURLToPath } from 'node:url';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

interface Settings {
  port: number;
  /** The port it tells pages to open their web socket on. */
  clientPort?: number;
  /** What it passes on, and where to. */
  proxy?: Record<string, string>;
  /** Takes the next port when this one is taken. */
  mayMove?: boolean;
}

/** Starts Vite's dev server in the world's folder. */
export async function startVite(
  place: Place,
  { port, clientPort, proxy, mayMove = false }: Settings,
): Promise<Running> {
  const server = { port, strictPort: !mayMove, host: '127.0.0.1', proxy, ...(clientPort && { hmr: { clientPort } }) };
  await place.write('vite.config.mjs', `export default ${JSON.stringify({ server })};`);
  return place.start(process.execPath, [vite], /Local:/);
}
