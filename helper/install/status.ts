import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ifReadable } from '../files/if-readable.ts';
import { parseJson } from '../files/parse-json.ts';
import { programName } from './file-names.ts';
import { allowsUs, browserArguments, hostManifestSchema } from './host-manifest.ts';
import { registeredManifest } from './registered-manifest.ts';
import { type Choice, cannotRegister, canRegister, type Registration, registrations } from './registrations.ts';
import type { Report } from './report.ts';
import { runningFile } from './running-file.ts';
import { sandboxedInUse } from './sandboxed-browsers.ts';
import type { Start } from './start-from-answer.ts';
import { tryToStart } from './try-to-start.ts';

export interface Standing {
  state:
    | Start['state']
    | 'another-copy'
    | 'not-registered'
    | 'manifest-unreadable'
    | 'other-extension'
    | 'launcher-missing';
  sentence: string;
}

/** The status of the helper in each browser, found by starting it as the browser would. */
export async function status(
  choice: Choice,
): Promise<Report & { standings: Standing[]; browsers: BrowserStatus[]; notes: string[] }> {
  const places = registrations(choice);
  const standings = await Promise.all(places.map(standing));
  const browsers = standings.map(({ state, sentence }, index): BrowserStatus => {
    const { label = '', name = '' } = places[index]?.browser ?? {};
    const command = state === 'works' ? {} : { command: `${stepFor(state)} --browser ${name}` };
    return { browser: name, state, text: `${label}: ${sentence}.`, ...command };
  });
  const isNarrowed = choice.browser !== undefined || choice.manifestDir !== undefined;
  const notes = [...(browsers.length > 0 ? [] : [nothingFound]), ...(isNarrowed ? [] : sandboxedInUse())];
  const lines = browsers.map(({ text, command }) => (command ? `${text} Run: ${command}` : text));
  return { ok: isFine(standings), standings, browsers, notes, lines: [...lines, ...notes] };
}

/** The helper's status in one browser, and the command that fixes it. */
interface BrowserStatus {
  browser: string;
  state: Standing['state'];
  text: string;
  command?: string;
}

const nothingFound = canRegister ? 'No browser found that could start the helper.' : cannotRegister;

/** Installing again fixes every state; only a helper newer than this program needs a newer program. */
function stepFor(state: Standing['state']): string {
  return state === 'too-new' ? 'npx portside@latest install' : 'portside install';
}

const working: Standing['state'][] = ['works', 'another-version', 'another-copy'];

/** It's fine if a browser was never registered, as long as another one is. */
function isFine(standings: Standing[]): boolean {
  const registered = standings.filter(({ state }) => state !== 'not-registered');
  return registered.length > 0 && registered.every(({ state }) => working.includes(state));
}

async function standing(place: Registration): Promise<Standing> {
  const { browser } = place;
  const path = registeredManifest(place);
  const text = path && ifReadable(() => readFileSync(path, 'utf8'));
  if (!path || text === undefined) return { state: 'not-registered', sentence: 'not registered' };
  const manifest = hostManifestSchema.safeParse(parseJson(text)).data;
  if (!manifest) return { state: 'manifest-unreadable', sentence: `${path} isn't a manifest of the helper` };
  if (!allowsUs(browser.kind, manifest)) {
    return { state: 'other-extension', sentence: `${path} allows another extension, not this Portside` };
  }
  if (!existsSync(manifest.path))
    return { state: 'launcher-missing', sentence: `registered, but ${manifest.path} is gone` };
  const start = await tryToStart(manifest.path, browserArguments(browser.kind, path));
  return start.state === 'works' && isAnotherCopy(manifest.path) ? anotherCopy(start) : start;
}

const anotherCopy = ({ sentence }: Start): Standing => ({
  state: 'another-copy',
  sentence: `${sentence}, but it's another build of this version`,
});

/** The same version, but not the same file: people who build Portside want to know. */
function isAnotherCopy(launcher: string): boolean {
  const running = runningFile();
  const installed = running && join(dirname(launcher), running.isExecutable ? basename(launcher) : programName);
  if (!installed || !existsSync(installed)) return false;
  return (
    statSync(installed).size !== statSync(running.path).size ||
    !readFileSync(installed).equals(readFileSync(running.path))
  );
}
