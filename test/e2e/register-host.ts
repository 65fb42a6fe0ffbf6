import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { chromiumExtensionId, firefoxExtensionId } from '../../protocol/extension-ids.ts';
import { helperName } from '../../protocol/handshake.ts';
import type { Browser } from '../browsers/browser.ts';

export interface Registration {
  /** What the program in place of the helper does, see hosts/faulty-helper.mjs. */
  fault: string;
  isProgramMissing?: boolean;
  /** For another extension than ours. */
  isForAnother?: boolean;
}

const program = fileURLToPath(new URL('hosts/faulty-helper.mjs', import.meta.url));

/** Registers a program in the helper's place, by a manifest written by hand, until the test is over. */
export async function registerHost(browser: Browser, registration: Registration): Promise<void> {
  const { fault, isProgramMissing = false, isForAnother = false } = registration;
  const command = isProgramMissing ? undefined : `exec '${process.execPath}' '${program}' ${fault}`;
  await registerLauncher(browser, command, isForAnother);
}

/** The same with a launcher of the test's own. @param command of the shell; without it, the launcher is missing */
export async function registerLauncher(
  browser: Browser,
  command: string | undefined,
  isForAnother = false,
): Promise<void> {
  const folder = browser.nativeHostsDir;
  await mkdir(folder, { recursive: true });
  const launcher = join(folder, 'launch.sh');
  const manifest = join(folder, `${helperName}.json`);
  onTestFinished(async () => {
    await Promise.all([launcher, manifest].map((path) => rm(path, { force: true })));
    await endHelper(browser);
  });
  if (command) await writeFile(launcher, `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  const allowed = allowedBy(browser, isForAnother);
  await writeFile(
    manifest,
    JSON.stringify({ name: helperName, description: 'A test', type: 'stdio', path: launcher, ...allowed }),
  );
}

/** The connection to a helper is kept for a minute: no other test is to meet this one's. */
export async function endHelper(browser: Browser): Promise<void> {
  await browser.stopBackground();
}

function allowedBy({ name }: Browser, isForAnother: boolean) {
  if (name === 'firefox') return { allowed_extensions: [isForAnother ? 'another@sample.test' : firefoxExtensionId] };
  const id = isForAnother ? 'a'.repeat(32) : chromiumExtensionId;
  return { allowed_origins: [`chrome-extension://${id}/`] };
}
