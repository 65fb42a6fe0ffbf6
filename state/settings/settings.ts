import { browser } from '../../probes/browser.ts';
import { logErrors } from '../log-errors.ts';
import {
  type AllSettings,
  defaults,
  effectiveSettings,
  type Settings,
  settingNames,
  validSettings,
} from './settings-shape.ts';

const managedBefore = 'managed-before';

/** Chromium 156 returns managed settings only 5 s after its start, and no failed page should wait that long. */
const managedTimeoutMs = 50;

/** The reads of the browser's storage, each made once. */
interface StorageReads {
  stored: ReturnType<typeof readStored>;
  managed: Promise<Partial<Settings>>;
}

function startReads(): StorageReads {
  const stored = readStored();
  return { stored, managed: stored.then(({ before }) => readManaged(before)) };
}

export function readAllSettings(): Promise<AllSettings> {
  return allOf(startReads());
}

async function allOf({ stored, managed }: StorageReads): Promise<AllSettings> {
  const [{ own }, set] = await Promise.all([stored, managed]);
  return { own, managed: set };
}

/** The settings in effect. The background keeps them from its start, so that a failed page doesn't wait for them. */
let kept: Promise<Settings> | undefined;

/** The settings in effect, at once: as long as the browser doesn't return managed settings, those from before. */
export function readSettings(): Promise<Settings> {
  return kept?.catch(readNow) ?? readNow();
}

/** From now on, `readSettings` answers from memory and follows each change. */
export function keepSettings(): void {
  keepNow();
  onChange(keepNow);
}

function keepNow(): void {
  const reading = startReads();
  const now = atOnce(reading);
  kept = now;
  // The first read takes Chromium seconds, and may return more than was known before.
  const complete = allOf(reading).then((all) => {
    if (kept === now) kept = Promise.resolve(effectiveSettings(all));
  });
  logErrors(complete);
}

function readNow(): Promise<Settings> {
  return atOnce(startReads());
}

async function atOnce({ stored, managed }: StorageReads): Promise<Settings> {
  const { own, before } = await stored;
  return effectiveSettings({ own, managed: await Promise.race([managed, afterTimeout(before)]) });
}

async function readStored(): Promise<{ own: Settings; before: Partial<Settings> }> {
  const stored = await browser.storage.local.get([...settingNames, managedBefore]);
  const { [managedBefore]: before = {} } = stored;
  return { own: { ...defaults, ...validSettings(stored) }, before: validSettings(before as Record<string, unknown>) };
}

/** Stores the managed settings for the next start, if they differ from `before`. */
async function readManaged(before: Partial<Settings>): Promise<Partial<Settings>> {
  // Firefox has no such storage unless an administrator has created one.
  const managed = validSettings(await browser.storage.managed.get([...settingNames]).catch(() => ({})));
  if (JSON.stringify(managed) !== JSON.stringify(before)) await browser.storage.local.set({ [managedBefore]: managed });
  return managed;
}

function afterTimeout<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, managedTimeoutMs, value));
}

export async function writeSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(validSettings(changed));
}

export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove([...settingNames]);
}

/** Calls back at each change by the person or an administrator. */
export function watchSettings(changed: (all: AllSettings) => void): void {
  onChange(() => logErrors(readAllSettings().then(changed)));
}

function onChange(changed: () => void): void {
  // Of these areas alone: what a hundred tabs write to storage.session would come here whole, once more.
  for (const area of [browser.storage.local, browser.storage.managed]) {
    area.onChanged.addListener((changes) => {
      if (settingNames.some((name) => name in changes)) changed();
    });
  }
}
