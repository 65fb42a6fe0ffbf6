import * as z from 'zod/mini';
import { languages } from '../../words/languages.ts';
import { siteOf } from './site-of.ts';

const maxSites = 500;

/** The origin of a site, as `siteOf` writes it. */
const siteSchema = z.string().check(
  z.maxLength(300),
  z.refine((site) => siteOf(site) === site),
);

/** What a person chooses, or an organization for all its people. Each has its own key in the storage. */
export const settingsShape = {
  /** How a failed page is explained: in its place, by opening the popup, or by the badge alone. */
  show: z.enum(['tips', 'popup', 'badge']),
  /** Sites on which nothing opens by itself. The badge and the popup still work. */
  neverHere: z.array(siteSchema).check(z.maxLength(maxSites)),
  /** Whether the helper remembers who served the local pages that load. */
  portMemory: z.boolean(),
  /** A language of our pages; `browser`: the browser's own, if Portside has it. */
  language: z.enum(['browser', ...languages]),
};

const settingsSchema = z.object(settingsShape);

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const settingNames = ['show', 'neverHere', 'portMemory', 'language'] as const satisfies readonly SettingName[];

export const defaults: Settings = { show: 'tips', neverHere: [], portMemory: true, language: 'browser' };

/** All settings in effect: the person's, overridden by the organization's. */
export interface AllSettings {
  own: Settings;
  /** What an administrator has set; for the list of sites, those that can't be removed. */
  managed: Partial<Settings>;
}

/** The person's own sites are added to the organization's. */
export function effectiveSettings({ own, managed }: AllSettings): Settings {
  return {
    ...own,
    ...managed,
    neverHere: [...new Set([...(managed.neverHere ?? []), ...own.neverHere])],
  };
}

/** Each is parsed separately, so a damaged one doesn't take the others with it. */
export function validSettings(stored: Record<string, unknown>): Partial<Settings> {
  return Object.assign({}, ...settingNames.map((name) => validSetting(name, stored[name])));
}

function validSetting(name: SettingName, value: unknown): Partial<Settings> {
  const { success, data } = settingsShape[name].safeParse(name === 'neverHere' ? sitesIn(value) : value);
  return success ? { [name]: data } : {};
}

/** An administrator may have entered an address instead of a site. */
function sitesIn(value: unknown): unknown {
  return Array.isArray(value) ? value.flatMap((one) => (typeof one === 'string' && siteOf(one)) || []) : value;
}
