import { existsSync, readFileSync } from 'node:fs';
import { ifReadable } from '../if-readable.ts';
import { operatingSystem } from '../operating-system.ts';
import { allowsUs, browserArguments, type HostManifest, hostManifestSchema } from './host-manifest.ts';
import { inHome } from './in-home.ts';
import { type Choice, canRegister, type Registration, registrations } from './registrations.ts';
import type { Report } from './report.ts';
import { sandboxedBrowsers } from './sandboxed-browsers.ts';
import { type Start, tryToStart } from './try-to-start.ts';

export interface Standing {
  state: Start['state'] | 'not-registered' | 'manifest-unreadable' | 'other-extension' | 'launcher-missing';
  sentence: string;
}

/** How it stands with the helper in each browser, found out by starting it as the browser would. */
export async function status(choice: Choice): Promise<Report & { standings: Standing[] }> {
  const places = registrations(choice);
  const standings = await Promise.all(places.map(standing));
  const lines = standings.map(({ state, sentence }, index) => {
    const { label = '', name = '' } = places[index]?.browser ?? {};
    return `${label}: ${sentence}.${state === 'works' ? '' : ` Run: portside install --browser ${name}`}`;
  });
  const isNarrowed = choice.browser !== undefined || choice.manifestDir !== undefined;
  return {
    ok: isFine(standings),
    standings,
    lines: [...(lines.length > 0 ? lines : [nothingFound]), ...(isNarrowed ? [] : sandboxed())],
  };
}

const nothingFound = canRegister
  ? 'No browser was found that could start the helper.'
  : 'Registering the helper works on Linux and macOS; on this system it does not yet.';

/** A browser that was never registered is no fault, as long as another one is. */
function isFine(standings: Standing[]): boolean {
  const registered = standings.filter(({ state }) => state !== 'not-registered');
  return registered.length > 0 && registered.every(({ state }) => state === 'works');
}

async function standing({ browser, manifest: path }: Registration): Promise<Standing> {
  const text = ifReadable(() => readFileSync(path, 'utf8'));
  if (text === undefined) return { state: 'not-registered', sentence: 'not registered' };
  const manifest = parseManifest(text);
  if (!manifest) return { state: 'manifest-unreadable', sentence: `${path} is no manifest of the helper` };
  if (!allowsUs(browser.kind, manifest)) {
    return { state: 'other-extension', sentence: `${path} names another extension than this Portside` };
  }
  if (!existsSync(manifest.path))
    return { state: 'launcher-missing', sentence: `registered, and ${manifest.path} is gone` };
  return tryToStart(manifest.path, browserArguments(browser.kind, path));
}

function parseManifest(text: string): HostManifest | undefined {
  try {
    return hostManifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function sandboxed(): string[] {
  if (operatingSystem !== 'linux') return [];
  const found = sandboxedBrowsers.filter(({ sign }) => existsSync(inHome(sign)));
  return found.map(({ label, truth }) => `${label}: ${truth}`);
}
