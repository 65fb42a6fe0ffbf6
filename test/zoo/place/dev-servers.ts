import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

const installed = fileURLToPath(new URL('../dev-servers/node_modules', import.meta.url));

/** Set-up leaves this file when all of them are there. */
export function areDevServersInstalled(): boolean {
  return existsSync(join(installed, '.portside-set-up'));
}

/** webpack's development server, on this port or the next free one. */
export async function startWebpack(place: Place, port: number): Promise<Running> {
  await place.write('entry.js', '');
  await place.write('webpack.config.mjs', "export default { mode: 'development', entry: './entry.js' };");
  const command = [join(installed, 'webpack/bin/webpack.js'), 'serve', '--host', '127.0.0.1', '--static', place.folder];
  return place.start('env', [`WEBPACK_DEV_SERVER_BASE_PORT=${port}`, process.execPath, ...command], /compiled/);
}

/** Storybook, on this port or the next free one. */
export async function startStorybook(place: Place, port: number): Promise<Running> {
  const settings = { framework: join(installed, '@storybook/html-vite'), stories: ['../*.stories.js'] };
  await mkdir(join(place.folder, '.storybook'), { recursive: true });
  await place.write('.storybook/main.mjs', `export default ${JSON.stringify(settings)};`);
  await place.write('one.stories.js', "export default { title: 'One' };\nexport const One = { render: () => 'one' };");
  const command = [join(installed, 'storybook/dist/bin/dispatcher.js'), 'dev', '--host', '127.0.0.1', '--ci'];
  const silent = ['--no-open', '--disable-telemetry'];
  return place.start(process.execPath, [...command, ...silent, '--port', `${port}`], /Local:/);
}

/** json-server, with one list to serve. */
export async function startJsonServer(place: Place, port: number): Promise<Running> {
  const list = await place.write('list.json', '{ "items": [] }');
  return place.start(
    process.execPath,
    [join(installed, 'json-server/lib/cli/bin.js'), list, '--port', `${port}`],
    /Home/,
  );
}
