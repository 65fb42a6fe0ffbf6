import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Browser } from '../browsers/browser.ts';
import { runProgram } from '../browsers/run-program.ts';

const portside = fileURLToPath(new URL('../../.output/portside/portside.cjs', import.meta.url));

/** Registers the built helper with this browser, by its own `install`, until the test is over. It runs by the node that installs it. */
export async function installHelper({ name, nativeHostsDir }: Browser, node = process.execPath): Promise<void> {
  onTestFinished(() => rm(nativeHostsDir, { recursive: true, force: true }));
  await runProgram(node, [portside, 'install', '--browser', name, '--manifest-dir', nativeHostsDir]);
}
