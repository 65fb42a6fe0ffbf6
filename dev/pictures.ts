/**
 * `npm run docs:pictures`: the pictures of the README, from a real run in Chromium: tips page, light and dark, and the moving one.
 * On a machine of its own where that is allowed, so that nothing else that runs here is in the picture.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { privateNamespaces } from '../test/browsers/private-namespaces.ts';
import { encodeGif } from './pictures/encode-gif.ts';
import { serveFrames } from './pictures/serve-frames.ts';
import { takePictures } from './pictures/take-pictures.ts';

const isInside = process.argv.includes('--inside');
const namespaces = isInside ? undefined : await privateNamespaces();
if (namespaces) {
  const [program, ...args] = namespaces;
  const script = [process.execPath, fileURLToPath(import.meta.url), '--inside'];
  process.exitCode = spawnSync(program, [...args, ...script], { stdio: 'inherit' }).status ?? 1;
} else {
  const home = await mkdtemp(join(tmpdir(), 'portside-pictures-'));
  try {
    await makeAll(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function makeAll(home: string): Promise<void> {
  const { browser, frames } = await takePictures(home);
  const served = await serveFrames(frames);
  try {
    const tab = await browser.newTab();
    await tab.setViewport(960, 732);
    const pictures = [];
    for (const [index, url] of served.urls.entries()) {
      await tab.goto(url);
      await tab.waitFor(() => document.querySelector('img')?.complete && document.querySelector('footer'), 10_000);
      await tab.screenshot(join(home, 'frame.png'));
      pictures.push({ png: await readFile(join(home, 'frame.png')), delayMs: frames[index]?.delayMs ?? 1000 });
    }
    await writeFile('docs/portside.gif', await encodeGif(pictures));
  } finally {
    await browser.close();
    served.close();
  }
}
