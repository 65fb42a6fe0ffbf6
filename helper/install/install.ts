import { hostManifest } from './host-manifest.ts';
import { programFiles } from './program-files.ts';
import { type Choice, cannotRegister, canRegister, programFolder, registrations } from './registrations.ts';
import type { Report } from './report.ts';
import { type RunningFile, runningFile } from './running-file.ts';
import { sandboxedInUse } from './sandboxed-browsers.ts';
import { whyNotWritten } from './why-not-written.ts';
import { writeKey } from './windows-registry.ts';
import { writeTogether } from './write-together.ts';

/**
 * Copies the running program to a permanent place, and registers it with each browser.
 * @param running copied because a browser may start it long after the folder it was unpacked in is gone
 */
export function install(choice: Choice, running: RunningFile | undefined = runningFile()): Report {
  if (!canRegister) return failure(cannotRegister);
  if (!running) return failure('Only the built program can be installed: run "npm run build" first.');
  const places = registrations(choice);
  if (places.length === 0)
    return failure(
      'No browser found that could start the helper. Name one with --browser, for example --browser firefox.',
      ...sandboxedInUse(),
    );
  const folder = programFolder(choice);
  const { launcher, files } = programFiles(folder, running);
  for (const { browser, manifest } of places)
    files.push({ path: manifest, content: hostManifest(browser.kind, launcher), mode: 0o644 });
  try {
    writeTogether(files);
    for (const { keys, manifest } of places) for (const key of keys) writeKey(key, manifest);
  } catch (error) {
    const why = whyNotWritten(error);
    if (!why) throw error;
    return failure(`Nothing was installed. ${why}`, 'portside check <url> works without the helper.');
  }
  return {
    ok: true,
    lines: [
      `The helper is in ${folder}`,
      ...places.map(({ browser, manifest }) => `${browser.label}: registered in ${manifest}`),
      ...(choice.browser || choice.manifestDir ? [] : sandboxedInUse()),
      "You don't need to restart running browsers.",
    ],
  };
}

function failure(...lines: string[]): Report {
  return { ok: false, lines };
}
