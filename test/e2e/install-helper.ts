import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Browser } from '../browsers/browser.ts';
import { runProgram } from '../browsers/run-program.ts';
import { endHelper } from './register-host.ts';

const portside = fileURLToPath(new URL('../../.output/portside/portside.cjs', import.meta.url));

/** Registers the built helper with this browser, by its own `install`, until the test is over. It runs by the node that installs it. */
export async function installHelper(browser: Browser, node = process.execPath): Promise<void> {
  const { name, nativeHostsDir } = browser;
  onTestFinished(async () => {
    await rm(nativeHostsDir, { recursive: true, force: true });
    await endHelper(browser);
  });
  await runProgram(node, [portside, 'install', '--browser', name, '--manifest-dir', nativeHostsDir]);
}
