import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { chromiumExtensionId, firefoxExtensionId } from '../../protocol/extension-ids.ts';
import { helperName } from '../../protocol/messages.ts';
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
  const folder = browser.nativeHostsDir;
  await mkdir(folder, { recursive: true });
  const launcher = join(folder, 'launch.sh');
  const manifest = join(folder, `${helperName}.json`);
  onTestFinished(() =>
    Promise.all([launcher, manifest].map((path) => rm(path, { force: true }))).then(() => undefined),
  );
  if (!isProgramMissing) {
    await writeFile(launcher, `#!/bin/sh\nexec '${process.execPath}' '${program}' ${fault}\n`, { mode: 0o755 });
  }
  const allowed = allowedBy(browser, isForAnother);
  await writeFile(
    manifest,
    JSON.stringify({ name: helperName, description: 'A test', type: 'stdio', path: launcher, ...allowed }),
  );
}

function allowedBy({ name }: Browser, isForAnother: boolean) {
  if (name === 'firefox') return { allowed_extensions: [isForAnother ? 'another@sample.test' : firefoxExtensionId] };
  const id = isForAnother ? 'a'.repeat(32) : chromiumExtensionId;
  return { allowed_origins: [`chrome-extension://${id}/`] };
}
