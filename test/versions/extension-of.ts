import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Version } from './versions.ts';

const givenBrowser = fileURLToPath(new URL('./given-browser.ts', import.meta.url));

/** Makes one module of what an extension of this version asks the helper with, and of what it makes of the answers. */
export async function bundleExtension({ gather, target, asking }: Version, checkout: string, file: string) {
  const modules = ['diagnosis/diagnose.ts', gather, target, ...asking].filter((path) =>
    existsSync(join(checkout, path)),
  );
  const contents = modules.map((path) => `export * from './${path}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: resolve(checkout), loader: 'ts' },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { 'webextension-polyfill': givenBrowser },
    define: { 'import.meta.env.FIREFOX': 'false' },
    logLevel: 'error',
  });
}
