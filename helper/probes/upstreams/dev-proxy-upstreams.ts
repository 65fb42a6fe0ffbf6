import { join } from 'node:path';
import { readSmallFile } from '../../files/read-small-file.ts';
import type { NamedUpstream } from './named-upstream.ts';

/** Files that tell dev servers what to forward, and where to. They are read as text, and never run. */
const files = [
  ...endings('vite.config', ['js', 'ts', 'mjs', 'mts', 'cjs', 'cts']),
  ...endings('proxy.conf', ['json', 'js', 'mjs', 'cjs']),
  ...endings('src/proxy.conf', ['json', 'js', 'mjs', 'cjs']),
  ...endings('src/setupProxy', ['js', 'ts', 'cjs']),
  ...endings('vue.config', ['js', 'ts', 'cjs']),
  ...endings('next.config', ['js', 'ts', 'mjs']),
  ...endings('nuxt.config', ['js', 'ts']),
  ...endings('astro.config', ['mjs', 'ts', 'js']),
  ...endings('webpack.config', ['js', 'ts', 'cjs']),
  ...endings('.proxyrc', ['json', 'js', 'cjs']),
  '.proxyrc',
  'rsbuild.config.ts',
];

function endings(name: string, all: readonly string[]): string[] {
  return all.map((ending) => `${name}.${ending}`);
}

/** The servers on this computer that a dev server's project names as being behind it. */
export function devProxyUpstreams(folder: string, ownPort: number): NamedUpstream[] {
  const inFiles = files.flatMap((file) =>
    upstreamsInSource(readSmallFile(join(folder, file)) ?? '', ownPort).map((one) => ({ ...one, namedBy: file })),
  );
  const whole = proxyOfPackage(readSmallFile(join(folder, 'package.json')) ?? '');
  return [...inFiles, ...(whole ? [{ url: whole, namedBy: 'package.json' }] : [])];
}

/** `"proxy": "http://localhost:8000"`, as create-react-app has it. */
function proxyOfPackage(text: string): string | undefined {
  return /"proxy"\s*:\s*"(https?:\/\/[^"\s/]+)/.exec(text)?.[1];
}

/** An address of this computer between quotation marks. */
const quotedAddress =
  /(['"`])((?:https?|wss?):\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?)(?:\/[^'"`\n]*)?\1/g;

/** Settings with the server's own address, or with one that is only displayed. */
const isNoTarget = /\b(origin|base|baseURL|publicPath|open|url|allowedHosts|cors|host|assetPrefix)['"]?\s*:\s*\[?\s*$/;

/** `'/api': 'http://…'`, `"/api": { "target": "http://…`, `source: '/api/:path*', destination: 'http://…`, `app.use('/api', …` */
const pathBefore = /['"`]\^?(\/[\w/-]*)[^'"`\n]*['"`]\s*[:,]\s*[^'"`]*(?:['"]?(?:target|destination)['"]?\s*:\s*)?$/;

const farthestBefore = 240;

/** Targets in a settings file that is written as a program or as JSON, with the path that leads to each. */
export function upstreamsInSource(source: string, ownPort: number): Pick<NamedUpstream, 'url' | 'path'>[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s,;{[(])\/\/.*$/gm, '$1');
  return [...text.matchAll(quotedAddress)].flatMap(({ index, 2: address = '' }) => {
    const before = text.slice(Math.max(0, index - farthestBefore), index);
    if (isNoTarget.test(before) || address.endsWith(`:${ownPort}`)) return [];
    const path = pathBefore.exec(before)?.[1];
    return [{ url: address.replace(/^ws/, 'http'), ...(path && { path }) }];
  });
}
