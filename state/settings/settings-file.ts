import * as z from 'zod/mini';
import { type Settings, settingNames, settingsShape } from './settings-shape.ts';

const version = 1;

/** What is exported: the person's own settings. An older file may lack some; those stay as they are. */
const fileSchema = z.object({
  portside: z.literal('settings'),
  version: z.literal(version),
  settings: z.object({
    show: z.optional(settingsShape.show),
    neverHere: z.optional(settingsShape.neverHere),
    portMemory: z.optional(settingsShape.portMemory),
    language: z.optional(settingsShape.language),
    shell: z.optional(settingsShape.shell),
  }),
});

const newerSchema = z.object({ portside: z.literal('settings'), version: z.int().check(z.minimum(version + 1)) });

export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ portside: 'settings', version, settings } satisfies z.infer<typeof fileSchema>, null, 2)}\n`;
}

/** We never write a longer file, so a longer one needn't be read. */
export const maxBytes = 1_000_000;

/** @returns the settings in the file, or why there are none */
export function readSettingsFile(text: string): Partial<Settings> | 'newer' | 'no-settings' {
  const content = parse(text);
  const { data } = fileSchema.safeParse(content);
  if (data) return data.settings;
  return newerSchema.safeParse(content).success ? 'newer' : 'no-settings';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file that isn't JSON isn't ours, and is reported like one that isn't.
    return undefined;
  }
}

/** What the import changes. */
export function changesBy(before: Settings, after: Partial<Settings>): Partial<Settings> {
  const isChanged = (name: (typeof settingNames)[number]) =>
    after[name] !== undefined && JSON.stringify(after[name]) !== JSON.stringify(before[name]);
  return Object.fromEntries(settingNames.filter(isChanged).map((name) => [name, after[name]]));
}
