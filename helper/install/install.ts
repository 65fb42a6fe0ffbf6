import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostManifest } from './host-manifest.ts';
import { launcherScript } from './launcher.ts';
import { type Choice, canRegister, programFolder, registrations } from './registrations.ts';
import type { Report } from './report.ts';

const launcherName = 'portside-helper';
const programName = 'portside.cjs';

/**
 * Copies the running program to a place that stays, and registers it with each browser.
 * @param bundle the one-file program; a browser may start it long after the folder it was unpacked in is gone
 */
export function install(choice: Choice, bundle = runningBundle()): Report {
  if (!canRegister) return failure('Registering the helper works on Linux and macOS; on this system it does not yet.');
  if (!bundle) return failure('Only the built program can be installed: run "npm run build" first.');
  const places = registrations(choice);
  if (places.length === 0)
    return failure(
      'No browser was found that could start the helper. Name one with --browser, for example --browser firefox.',
    );
  const folder = programFolder(choice);
  const launcher = writeProgram(folder, bundle);
  for (const { browser, manifest } of places) write(manifest, hostManifest(browser.kind, launcher));
  return {
    ok: true,
    lines: [
      `The helper is in ${folder}`,
      ...places.map(({ browser, manifest }) => `${browser.label}: registered in ${manifest}`),
      'A browser that is running needs no restart.',
    ],
  };
}

/** The file node was started with, where that is the bundle. From the sources it is the bundle that was built of them last. */
function runningBundle(): string | undefined {
  const started = process.argv[1] && realpathSync(process.argv[1]);
  if (!started) return undefined;
  const bundle = started.endsWith('.ts') ? join(dirname(started), '..', '.output/portside', programName) : started;
  return bundle.endsWith('.cjs') && existsSync(bundle) ? bundle : undefined;
}

function writeProgram(folder: string, bundle: string): string {
  const program = join(folder, programName);
  const launcher = join(folder, launcherName);
  mkdirSync(folder, { recursive: true });
  if (bundle !== program) {
    copyFileSync(bundle, `${program}.new`);
    renameSync(`${program}.new`, program);
  }
  write(launcher, launcherScript(process.execPath, program), 0o755);
  return launcher;
}

/** In one move: a browser that looks at this moment finds the old file or the new one, never half of it. */
function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text, { mode });
  renameSync(`${path}.new`, path);
}

function failure(sentence: string): Report {
  return { ok: false, lines: [sentence] };
}
