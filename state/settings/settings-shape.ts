import * as z from 'zod/mini';
import { languages } from '../../words/languages.ts';
import { type Shell, shells } from '../../words/shells.ts';
import { siteOf } from './site-of.ts';

const maxSites = 500;

/** The origin of a site, as `siteOf` writes it. */
const siteSchema = z.string().check(
  z.maxLength(300),
  z.refine((site) => siteOf(site) === site),
);

/** What a person chooses, or an organisation for all its people: one key of the storage each. */
export const settingsShape = {
  /** How a page that fails is explained: in its place, by the popup opening itself, or by the badge alone. */
  show: z.enum(['tips', 'popup', 'badge']),
  /**
   * Muted sites: nothing opens on them automatically, but the badge and the popup still work. The name is that of the policy administrators
   * set, and of exported settings.
   */
  neverHere: z.array(siteSchema).check(z.maxLength(maxSites)),
  /** Whether the helper notes who serves the local pages that load. */
  portMemory: z.boolean(),
  /** A language of the pages; `browser`: the browser's own, where Portside speaks it. */
  language: z.enum(['browser', ...languages]),
  /** The shell that commands are shown for; `system`: the usual one of the operating system. */
  shell: z.enum(['system', ...shells]),
};

const settingsSchema = z.object(settingsShape);

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const settingNames = [
  'show',
  'neverHere',
  'portMemory',
  'language',
  'shell',
] as const satisfies readonly SettingName[];

export const defaults: Settings = {
  show: 'tips',
  neverHere: [],
  portMemory: true,
  language: 'browser',
  shell: 'system',
};

/** All that is set: by the person, and by the organisation, whose word goes before. */
export interface AllSettings {
  own: Settings;
  /** What an administrator has set; of the list of sites, those that stay on it. */
  managed: Partial<Settings>;
}

/** A person's own sites are added to the organization's. */
export function effectiveSettings({ own, managed }: AllSettings): Settings {
  return {
    ...own,
    ...managed,
    neverHere: [...new Set([...(managed.neverHere ?? []), ...own.neverHere])],
  };
}

/** Undefined: the usual one of the system. */
export function shellIn({ shell }: Settings): Shell | undefined {
  return shell === 'system' ? undefined : shell;
}

/** Each setting is read separately, so that a damaged one doesn't discard the others. */
export function validSettings(stored: Record<string, unknown>): Partial<Settings> {
  return Object.assign({}, ...settingNames.map((name) => validSetting(name, stored[name])));
}

function validSetting(name: SettingName, value: unknown): Partial<Settings> {
  const { success, data } = settingsShape[name].safeParse(name === 'neverHere' ? sitesIn(value) : value);
  return success ? { [name]: data } : {};
}

/** An administrator may write an address where a site is meant. */
function sitesIn(value: unknown): unknown {
  return Array.isArray(value) ? value.flatMap((one) => (typeof one === 'string' && siteOf(one)) || []) : value;
}
